using IonMentoring.Integration.Tests;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Tests.Databases;

public sealed class SqliteMigrationTests() : MigrationTests(new SqlitePlace());

public sealed class PostgresMigrationTests(PostgresServer server) : MigrationTests(new PostgresPlace(server));

public abstract class MigrationTests : IAsyncLifetime
{
    private const int Processes = 6;

    private readonly IDatabasePlace _place;
    private readonly List<IDatabase> _open = [];

    private protected MigrationTests(IDatabasePlace place) => _place = place;

    public async ValueTask InitializeAsync() => await _place.CreateAsync();

    [Fact]
    public async Task Migrate_bySeveralAtOnce_eachScriptOnce()
    {
        var databases = Enumerable.Range(0, Processes).Select(_ => Open()).ToList();
        await Task.WhenAll(databases.Select(async database =>
        {
            await database.MigrateAsync(CancellationToken.None);
            await database.MakeRoomAsync(Some.Now, CancellationToken.None);
            await database.WriteAsync(Some.Interactions(10), CancellationToken.None);
        }));
        (await ScriptsAsync()).ShouldBe(["0001-interactions.sql", "0002-rollups.sql", "0003-audit.sql", "0004-monitoring.sql", "0005-series.sql"]);
    }

    [Fact]
    public async Task Migrate_again_changesNothing()
    {
        var database = Open();
        await database.MigrateAsync(CancellationToken.None);
        await database.WriteAsync([Some.Interaction()], CancellationToken.None);
        await database.MigrateAsync(CancellationToken.None);
        (await database.WriteAsync([Some.Interaction()], CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task Migrate_databaseOfANewerVersion_refusedWithItsNameAndLeftAlone()
    {
        var database = Open();
        await database.MigrateAsync(CancellationToken.None);
        var newer = (await AskAsync("select scriptname from schemaversions order by scriptname"))[^1].Replace("0005-series", "0999-newer", StringComparison.Ordinal);
        await AskAsync($"insert into schemaversions (scriptname, applied) values ('{newer}', current_timestamp)");

        var refused = await Should.ThrowAsync<InvalidDataException>(() => Open().MigrateAsync(CancellationToken.None));
        refused.Message.ShouldContain("newer version");
        refused.Message.ShouldContain("0999-newer.sql");
        (await database.WriteAsync([Some.Interaction()], CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task Migrate_databaseWithRollups_theyGoAndTheRestStays()
    {
        // As the version before series left it.
        var database = Open();
        await database.MigrateAsync(CancellationToken.None);
        await database.WriteAsync([Some.Interaction()], CancellationToken.None);
        var resource = (await AskAsync("select scriptname from schemaversions where scriptname like '%0002-rollups.sql'"))[0];
        using var reader = new StreamReader(typeof(StorageModule).Assembly.GetManifestResourceStream(resource)!);
        await AskAsync("drop table series_minutes; drop table series_hours; delete from schemaversions where scriptname like '%0005-series.sql'; " + await reader.ReadToEndAsync());
        await AskAsync("insert into rollups (series, minute, source, count, sum, min, max, histogram) values ('persona_lua_count', '2026-11-24 12:00:00', 'one', 1, 1, 1, 1, '[1]')");

        await Open().MigrateAsync(CancellationToken.None);
        (await AskAsync("select 'minutes' from series_minutes")).ShouldBeEmpty();
        (await AskAsync("select 'interaction' from interactions")).ShouldHaveSingleItem();
        await Should.ThrowAsync<System.Data.Common.DbException>(() => AskAsync("select 'rollup' from rollups"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _open)
        {
            await database.DisposeAsync();
        }

        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private IDatabase Open()
    {
        var database = _place.Open();
        _open.Add(database);
        return database;
    }

    private async Task<IEnumerable<string>> ScriptsAsync() =>
        (await AskAsync("select scriptname from schemaversions order by scriptname")).Select(name => string.Join('.', name.Split('.')[^2..]));

    private async Task<IReadOnlyList<string>> AskAsync(string sql)
    {
        await using var connection = await _open[0].Primary.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var answers = new List<string>();
        while (await rows.ReadAsync())
        {
            answers.Add(rows.GetString(0));
        }

        return answers;
    }
}
