using System.Globalization;
using IonMentoring.Integration.Tests;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Interactions;
using IonMentoring.Storage.Tests.Writing;

namespace IonMentoring.Storage.Tests.Databases;

/// <summary>A primary and a standby that has each row before the primary says that it is written.</summary>
public sealed class ReplicaTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Standby = "second";
    private const int Enough = 150;

    private readonly PostgresServer _primary = new();
    private readonly TestFolder _folder = new();
    private PostgresServer? _standby;

    private string ConnectionString =>
        _primary.ConnectionString().Replace($"Host=127.0.0.1;Port={_primary.Port}", $"Host=127.0.0.1:{_primary.Port},127.0.0.1:{_standby!.Port}", StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        await _primary.InitializeAsync();
        _standby = await _primary.CreateStandbyAsync(Standby);

        // After the standby was made: as a primary it must not wait for itself.
        await _primary.SqlAsync($"alter system set synchronous_standby_names = '{Standby}'");
        await _primary.SqlAsync("select pg_reload_conf()");
        await Until.TrueAsync(async () => await _primary.SqlAsync("select sync_state from pg_stat_replication") == "sync");
    }

    [Fact]
    public async Task Reads_withAStandby_goThereAndItsLagIsKnown()
    {
        await using var database = new PostgresDatabase(ConnectionString);
        await database.MigrateAsync(CancellationToken.None);
        await database.WriteAsync([Some.Interaction()], CancellationToken.None);
        (await IsStandbyAsync(database.Reads)).ShouldBe(true);
        (await IsStandbyAsync(database.Primary)).ShouldBe(false);
        var store = Some.Store(database, TimeProvider.System);
        await Until.TrueAsync(async () => (await store.PageAsync(new(null, null, null, null), null, 10, CancellationToken.None)).Count == 1);
        await Until.TrueAsync(async () => (await LagAsync(database)) == 0);

        await _standby!.SignalAsync("STOP");
        try
        {
            (await store.PageAsync(new(null, null, null, null), null, 10, CancellationToken.None)).Count.ShouldBe(1, "The standby says nothing: the primary answers.");
            await _primary.SqlAsync("set synchronous_commit = local; create table more (n int)");
            await Until.TrueAsync(async () => (await LagAsync(database)) > 300);
        }
        finally
        {
            await _standby.SignalAsync("CONT");
        }

        await Until.TrueAsync(async () => (await LagAsync(database)) == 0);
        await _standby.KillAsync();
        (await store.PageAsync(new(null, null, null, null), null, 10, CancellationToken.None)).Count.ShouldBe(1, "Without a standby the primary answers.");
        (await IsStandbyAsync(database.Reads)).ShouldBe(false);
        await Until.TrueAsync(async () => (await database.LagsAsync(CancellationToken.None)).Count == 0);
    }

    [Fact]
    public async Task Primary_killedAndTheStandbyPromoted_writesGoOnAndNothingIsLost()
    {
        await using var storage = new StorageInstance(_folder.Path, ConnectionString);
        await storage.StartAsync();
        await using var records = new SteadyRecords(storage.Log);
        await records.MoreAsync(Enough);
        await Until.TrueAsync(async () => await CountAsync(_primary, "count(*)") > 0);

        var before = await CountAsync(_standby!, "count(*)");
        var killedAt = TimeProvider.System.GetTimestamp();
        await _primary.KillAsync();
        await records.MoreAsync(Enough);
        await _standby!.PromoteAsync();
        var promotedAt = TimeProvider.System.GetTimestamp();
        await Until.TrueAsync(async () => storage.State.IsUp && storage.Spill.Rows == 0 && await CountAsync(_standby, "count(*)") > before + Enough);
        output.WriteLine(
            $"Writes went on {TimeProvider.System.GetElapsedTime(killedAt).TotalSeconds:F1} s after the primary was killed, {TimeProvider.System.GetElapsedTime(promotedAt).TotalSeconds:F1} s after the standby was promoted");

        await records.EndAsync();
        await Until.TrueAsync(async () => storage.Spill.Rows == 0 && await CountAsync(_standby, "count(*)") >= records.Recorded.Count);
        (await CountAsync(_standby, "count(*)")).ShouldBe(records.Recorded.Count);
        (await CountAsync(_standby, "count(distinct id)")).ShouldBe(records.Recorded.Count);
        storage.Lost.ShouldBe(0);
    }

    public async ValueTask DisposeAsync()
    {
        if (_standby is not null)
        {
            await _standby.DisposeAsync();
        }

        await _primary.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<double?> LagAsync(PostgresDatabase database) =>
        (await database.LagsAsync(CancellationToken.None)).TryGetValue(Standby, out var lag) ? lag : null;

    private static async Task<object?> IsStandbyAsync(System.Data.Common.DbDataSource source)
    {
        await using var command = source.CreateCommand("select pg_is_in_recovery()");
        return await command.ExecuteScalarAsync();
    }

    private static async Task<int> CountAsync(PostgresServer server, string what) =>
        int.Parse(await server.SqlAsync($"select {what} from interactions"), CultureInfo.InvariantCulture);
}
