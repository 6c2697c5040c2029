using System.Globalization;

namespace IonMentoring.Integration.Tests;

/// <summary>A real PostgreSQL of its own in a temporary folder, on a port that stays its own over a restart.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    public const string User = "ion";
    public const string Password = "a password";

    // Removed in the end, with all that is in it: the database belongs to another user where the tests run as root.
    private readonly string _folder = Directory.CreateTempSubdirectory("ion-mentoring-postgres-").FullName;
    private int? _process;

    public int Port { get; } = Ports.Closed();

    public string SharedBuffers { get; init; } = "32MB";

    private string Data => Path.Combine(_folder, "data");

    private string Options =>
        $"-p {Port} -k {_folder} -c listen_addresses=127.0.0.1 -c shared_buffers={SharedBuffers} -c max_connections=60 -c hot_standby_feedback=on -c wal_receiver_status_interval=1";

    public string ConnectionString(string database = "postgres") => $"Host=127.0.0.1;Port={Port};Database={database};Username={User};Password={Password}";

    public string Setting(string database = "postgres") => $"--Storage:PostgreSql={ConnectionString(database)}";

    public async ValueTask InitializeAsync()
    {
        await PostgresProgram.OwnAsync(_folder);
        var password = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(password, Password);
        await PostgresProgram.RunAsync("initdb", "-D", Data, "-U", User, "--auth-local=trust", "--auth-host=scram-sha-256", $"--pwfile={password}", "-E", "UTF8", "--locale=C", "--no-sync");
        await StartAsync();
    }

    /// <summary>Starts it, again if it was killed or stopped, with what it had.</summary>
    public async Task StartAsync()
    {
        var log = Path.Combine(_folder, "server.log");
        try
        {
            await PostgresProgram.RunAsync("pg_ctl", "start", "-D", Data, "-l", log, "-w", "-t", "60", "-o", Options);
        }
        catch (InvalidOperationException failure)
        {
            throw new InvalidOperationException(await File.ReadAllTextAsync(log), failure);
        }

        _process = int.Parse((await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0], CultureInfo.InvariantCulture);
    }

    /// <summary>Kills it as a power cut of its machine would; the processes it has made see that it is gone, and end.</summary>
    public async Task KillAsync()
    {
        var process = _process!.Value;
        var children = await PostgresProgram.ChildrenAsync(process);
        await PostgresProgram.SignalAsync("KILL", [process]);
        await PostgresProgram.EndedAsync([process, .. children]);

        // They name a process that may stay in the list of processes, ended, where nobody clears it.
        File.Delete(Path.Combine(Data, "postmaster.pid"));
        File.Delete(Path.Combine(_folder, $".s.PGSQL.{Port}.lock"));
        _process = null;
    }

    public async Task StopAsync()
    {
        await PostgresProgram.RunAsync("pg_ctl", "stop", "-D", Data, "-m", "fast", "-w");
        _process = null;
    }

    /// <summary>Stops it, with all that serve its connections, without closing one (<c>STOP</c>), or lets them go on (<c>CONT</c>).</summary>
    public async Task SignalAsync(string signal)
    {
        var children = await PostgresProgram.ChildrenAsync(_process!.Value);
        await PostgresProgram.SignalAsync(signal, [_process.Value, .. children]);
    }

    /// <summary>Asks as an administrator of the machine does.</summary>
    public async Task<string> SqlAsync(string sql, string database = "postgres") =>
        (await PostgresProgram.RunAsync("psql", "-h", _folder, "-p", $"{Port}", "-U", User, "-d", database, "-v", "ON_ERROR_STOP=1", "-Atqc", sql)).Trim();

    /// <summary>An empty database with a name of its own.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await SqlAsync($"create database {name}");
        return name;
    }

    /// <summary>A second server that follows this one, record by record.</summary>
    /// <param name="name">What it calls itself, for synchronous_standby_names.</param>
    public async Task<PostgresServer> CreateStandbyAsync(string name)
    {
        var standby = new PostgresServer();
        try
        {
            await PostgresProgram.OwnAsync(standby._folder);
            await PostgresProgram.RunAsync(
                "pg_basebackup", "-R", "-X", "stream", "-c", "fast", "--no-sync", "-D", standby.Data, "-d", $"host={_folder} port={Port} user={User} application_name={name}");
            await standby.StartAsync();
            return standby;
        }
        catch
        {
            await standby.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes a standby the primary.</summary>
    public Task PromoteAsync() => PostgresProgram.RunAsync("pg_ctl", "promote", "-D", Data, "-w");

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await SignalAsync("CONT");
            await KillAsync();
        }

        await PostgresProgram.DeleteAsync(_folder);
    }
}
