using System.ComponentModel.DataAnnotations;
using IonMentoring.Integration.Tests;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Tests.Databases;

public sealed class WrongSettingsTests(PostgresServer server) : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("Password=wrong", "password")]
    [InlineData("Username=nobody", "nobody")]
    [InlineData("Database=nowhere", "nowhere")]
    [InlineData("Host=no.such.host.invalid", "")]
    [InlineData("Port=1", "")]
    public async Task Start_postgresThatCannotBeUsed_startsSaysSoAndKeepsRowsOnDisk(string wrong, string said)
    {
        var right = await server.CreateDatabaseAsync();
        await using var storage = new StorageInstance(_folder.Path, $"{server.ConnectionString(right)};{wrong}");
        await storage.StartAsync();
        await Until.TrueAsync(() => !storage.State.IsUp && storage.State.Problem!.Contains(said));
        storage.State.Problem!.ShouldNotContain(PostgresServer.Password);
        storage.Log.Record(Some.Interaction());
        await Until.TrueAsync(() => storage.Spill.Rows == 1);

        // With the right settings, what waited is written.
        await storage.DisposeAsync();
        await using var mended = new StorageInstance(_folder.Path, server.ConnectionString(right));
        await mended.StartAsync();
        await Until.TrueAsync(async () => await server.SqlAsync("select count(*) from interactions", right) == "1");
    }

    [Theory]
    [InlineData("Target Session Attributes=primary")]
    [InlineData("Multiplexing=true")]
    [InlineData("Minimum Pool Size=200;Maximum Pool Size=10")]
    [InlineData("Nonsense=1")]
    [InlineData("Port=many")]
    public void Validate_settingThatCannotBeUsed_saidWithoutTheString(string wrong)
    {
        var options = new StorageOptions { PostgreSql = $"Host=127.0.0.1;Database=ion;Username=ion;Password={PostgresServer.Password};{wrong}" };
        var said = options.Validate(new ValidationContext(options)).ShouldHaveSingleItem().ErrorMessage!;
        said.ShouldContain("Storage:PostgreSql");
        said.ShouldNotContain(PostgresServer.Password);
    }

    [Fact]
    public async Task Record_databaseMadeLater_isUsed()
    {
        var name = $"late_{Guid.NewGuid():N}";
        await using var storage = new StorageInstance(_folder.Path, server.ConnectionString(name));
        await storage.StartAsync();
        storage.Log.Record(Some.Interaction());
        await Until.TrueAsync(() => storage.Spill.Rows == 1);
        await server.SqlAsync($"create database {name}");
        await Until.TrueAsync(() => storage.State.IsUp && storage.Spill.Rows == 0);
        (await server.SqlAsync("select count(*) from interactions", name)).ShouldBe("1");
    }

    [Fact]
    public async Task Record_databaseOfANewerVersionAppearsLater_isSaidAndRowsWaitOnDisk()
    {
        var newer = await server.CreateDatabaseAsync();
        await using (var database = new PostgresDatabase(server.ConnectionString(newer)))
        {
            await database.MigrateAsync(CancellationToken.None);
        }

        await server.SqlAsync("insert into schemaversions (scriptname, applied) values ('IonMentoring.Storage.Migrations.Postgres.0999-newer.sql', now())", newer);
        var name = $"late_{Guid.NewGuid():N}";
        await using var storage = new StorageInstance(_folder.Path, server.ConnectionString(name));
        await storage.StartAsync();
        storage.Log.Record(Some.Interaction());
        await Until.TrueAsync(() => storage.Spill.Rows == 1);
        await server.SqlAsync($"alter database {newer} rename to {name}");
        await Until.TrueAsync(() => storage.State.Problem!.Contains("0999-newer.sql"));
        storage.Spill.Rows.ShouldBe(1);
    }

    [Fact]
    public async Task Record_tablesGone_areMadeAgain()
    {
        var name = await server.CreateDatabaseAsync();
        await using var storage = new StorageInstance(_folder.Path, server.ConnectionString(name));
        await storage.StartAsync();
        await server.SqlAsync("drop schema public cascade; create schema public", name);
        storage.Log.Record(Some.Interaction());
        await Until.TrueAsync(async () => await server.SqlAsync("select count(*) from pg_class where relname = 'interactions'", name) == "1"
            && await server.SqlAsync("select count(*) from interactions", name) == "1");
    }

    [Fact]
    public async Task Open_settingsLeftOut_ourDefaultsAndTheGivenOnesElse()
    {
        await using var ours = new PostgresDatabase(server.ConnectionString());
        await using var given = new PostgresDatabase($"{server.ConnectionString()};Application Name=mine;Command Timeout=7");
        (await NameAsync(ours)).ShouldBe(("ION Mentoring", 20));
        (await NameAsync(given)).ShouldBe(("mine", 7));
    }

    [Fact]
    public async Task Record_sqliteLockedByAnother_waitsOnDiskAndIsWritten()
    {
        await using var storage = new StorageInstance(_folder.Path);
        await storage.StartAsync();
        await using (var connection = await storage.Database.Primary.OpenConnectionAsync())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "begin immediate";
            await command.ExecuteNonQueryAsync();
            storage.Log.Record(Some.Interaction(1));
            await Until.TrueAsync(() => storage.Spill.Rows == 1);
            storage.Log.Record(Some.Interaction(2));
            await Until.TrueAsync(() => storage.Spill.Rows == 2);
            command.CommandText = "rollback";
            await command.ExecuteNonQueryAsync();
        }

        await Until.TrueAsync(() => storage.Spill.Rows == 0);
        storage.Lost.ShouldBe(0);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(string Name, int Seconds)> NameAsync(PostgresDatabase database)
    {
        await using var connection = await database.Primary.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select current_setting('application_name')";
        return ((string)(await command.ExecuteScalarAsync())!, command.CommandTimeout);
    }
}
