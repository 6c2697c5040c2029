using System.Text.RegularExpressions;

namespace IonMentoring.Integration.Tests;

/// <summary>The drill: back up while the program runs and people ask, restore into an empty place, and ask again about what was asked.</summary>
public sealed partial class BackupTests(BackupTests.Postgres postgres) : IClassFixture<BackupTests.Postgres>, IDisposable
{
    private const int Questions = 40;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ion-mentoring-backup-");

    private string Backup => Path.Combine(_folder.FullName, "backup");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Drill_sqlite_everythingIsThereAgain()
    {
        var restored = $"--Storage:Folder={Path.Combine(_folder.FullName, "restored")}";
        await DrillAsync([], restored, restored);
    }

    [Fact]
    public async Task Drill_postgres_everythingIsThereAgain()
    {
        var original = postgres.Server.Setting(await postgres.Server.CreateDatabaseAsync());
        var restored = postgres.Server.Setting(await postgres.Server.CreateDatabaseAsync());
        await DrillAsync([original], restored, restored);
        (await postgres.Server.SqlAsync("select count(*) from pg_database where datname like 'ion_verify_%'")).ShouldBe("0");
    }

    [Fact]
    public async Task Restore_intoADatabaseWithSomethingInIt_refused()
    {
        await using var host = await HostProcess.StartRoleAsync("api");
        await AskAsync(host);
        var data = $"--Storage:Folder={host.Data}";
        (await RunAsync("backup", data)).ExitCode.ShouldBe(0);

        var (exitCode, output) = await RunAsync("restore", data);

        exitCode.ShouldBe(1);
        output.ShouldContain("has something in it");
    }

    [Fact]
    public async Task Verify_changedOrForeignOrMissing_refusedByName()
    {
        var data = $"--Storage:Folder={Path.Combine(_folder.FullName, "data")}";
        await using (var host = await HostProcess.StartRoleAsync("api", data))
        {
            (await RunAsync("backup", data)).ExitCode.ShouldBe(0);
        }

        (await RunAsync("backup", data)).Output.ShouldContain("exists already");
        (await RunAsync("verify", postgres.Server.Setting())).Output.ShouldContain("a backup of sqlite");
        await File.AppendAllTextAsync(Backup, "x");
        (await RunAsync("verify", data)).Output.ShouldContain("changed or cut");
        await File.WriteAllTextAsync($"{Backup}.json", "{");
        (await RunAsync("verify", data)).Output.ShouldContain("cannot be read");
        File.Delete($"{Backup}.json");
        var (exitCode, output) = await RunAsync("restore", data);
        exitCode.ShouldBe(1);
        output.ShouldContain("There is no file");
    }

    [Fact]
    public async Task Backup_databaseThatIsNotThere_saidAndNothingLeft()
    {
        (await RunAsync("backup", $"--Storage:Folder={Path.Combine(_folder.FullName, "none")}")).Output.ShouldContain("There is no database");
        (await RunAsync("backup", "--Storage:PostgreSql=Host=127.0.0.1;Port=1;Database=ion;Username=ion;Password=secret-word")).Output.ShouldNotContain("secret-word");
        (await RunAsync("backup", "--Storage:PostgreSql=nonsense")).ExitCode.ShouldBe(78);
        _folder.GetFiles().ShouldBeEmpty();
    }

    private static async Task AskAsync(HostProcess host)
    {
        for (var question = 0; question < Questions; question++)
        {
            (await host.Client.AskAsync(Paths.Process, Messages.With($"What about subject {question}?", Keys.Lua))).ShouldBeOk();
        }

        await Eventually.AnswerAsync(
            () => host.Client.OperateAsync("GET", "/api/v2/interactions?limit=500", HostProcess.OperatorKey), answer => answer.Json.Whole("count") == Questions);
    }

    private static async Task<string> InteractionsAsync(HostProcess host)
    {
        var answer = await host.Client.OperateAsync("GET", "/api/v2/interactions?limit=500", HostProcess.OperatorKey);
        answer.ShouldBeOk();
        return answer.Json.Find("interactions")!.ToJsonString();
    }

    private async Task DrillAsync(string[] settings, string restoreInto, params string[] restoredSettings)
    {
        string before;
        await using (var host = await HostProcess.StartRoleAsync("api", settings))
        {
            await AskAsync(host);
            var source = settings is [var chosen] ? chosen : $"--Storage:Folder={host.Data}";
            var (exitCode, output) = await RunAsync("backup", source);
            exitCode.ShouldBe(0, output);
            Counted().Match(output).Groups["count"].Value.ShouldBe($"{Questions}");
            before = await InteractionsAsync(host);

            (exitCode, output) = await RunAsync("verify", source);
            exitCode.ShouldBe(0, output);
            _folder.GetFiles().Select(file => file.Name).ShouldBe(["backup", "backup.json"], ignoreOrder: true);
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(Backup).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

        }

        var (restored, said) = await RunAsync("restore", restoreInto);
        restored.ShouldBe(0, said);
        await using var again = await HostProcess.StartRoleAsync("api", restoredSettings);
        (await InteractionsAsync(again)).ShouldBe(before);
    }

    private Task<(int ExitCode, string Output)> RunAsync(string command, string setting) => HostProcess.RunToEndAsync("db", command, Backup, setting);

    [GeneratedRegex("(?<count>[0-9,]+) interactions", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();

    /// <summary>The server of these tests.</summary>
    public sealed class Postgres : IAsyncLifetime
    {
        public PostgresServer Server { get; } = new();

        public ValueTask InitializeAsync() => Server.InitializeAsync();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
