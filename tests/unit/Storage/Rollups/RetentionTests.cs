using IonMentoring.Integration.Tests;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Interactions;
using IonMentoring.Storage.Rollups;
using IonMentoring.Storage.Tests.Databases;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace IonMentoring.Storage.Tests.Rollups;

public sealed class SqliteRetentionTests() : RetentionTests(new SqlitePlace());

public sealed class PostgresRetentionTests(PostgresServer server) : RetentionTests(new PostgresPlace(server))
{
    [Fact]
    public async Task Run_daysThatAreTooOld_droppedWithTheirTables()
    {
        await RunAsync(Some.Now.AddDays(9));
        (await AskAsync("select child.relname from pg_inherits join pg_class child on child.oid = inhrelid where inhparent = 'interactions'::regclass order by 1")).ShouldBe(
            ["interactions_20261126", "interactions_20261127", "interactions_20261203", "interactions_20261204", "interactions_20261205", "interactions_20261206", "interactions_other"]);
    }
}

public abstract class RetentionTests : OnEachDatabase
{
    private protected RetentionTests(IDatabasePlace place)
        : base(place)
    {
    }

    [Fact]
    public async Task Run_interactionsOlderThanKept_goneAndTheRestStays()
    {
        double[] days = [-4000, -8, -7.1, -6.9, -1, 0, 4000];
        await Database.WriteAsync([.. days.Select(day => Some.Interaction(Some.Now.AddDays(day)))], CancellationToken.None);
        await RunAsync(Some.Now);
        var left = await Some.Store(Database, TimeProvider.System).PageAsync(new(null, null, null, null), null, 100, CancellationToken.None);
        left.Select(row => Math.Round((row.At - Some.Now).TotalDays, 3)).ShouldBe([4000, 0, -1, -6.9]);
    }

    [Fact]
    public async Task Run_everyHourForDays_noHourLosesWhatItsMinutesHad()
    {
        var minutes = Enumerable.Range(0, 120).Select(minute => new Rollup("series", Some.Now.AddMinutes(minute), "one", 1, 1, 1, 1, Histogram.Empty())).ToList();
        await Database.WriteAsync(minutes, RollupTable.Minutes, CancellationToken.None);
        for (var hours = 1; hours < 9; hours++)
        {
            await RunAsync(Some.Now.AddHours(hours).AddMinutes(17));
        }

        var store = new RollupStore(Database);
        (await store.ReadAsync(RollupTable.Hours, null, Some.Now, Some.Now.AddDays(1), CancellationToken.None)).Select(hour => hour.Count).ShouldBe([60, 60]);
        (await store.ReadAsync(RollupTable.Minutes, null, Some.Now, Some.Now.AddDays(1), CancellationToken.None)).ShouldBeEmpty();

        await RunAsync(Some.Now.AddDays(40));
        (await store.ReadAsync(RollupTable.Hours, null, Some.Now, Some.Now.AddDays(1), CancellationToken.None)).ShouldBeEmpty();
    }

    private protected async Task RunAsync(DateTime now)
    {
        var options = new StorageOptions { KeepInteractions = TimeSpan.FromDays(7), KeepMinutes = TimeSpan.FromHours(4), KeepHours = TimeSpan.FromDays(30) };
        using var retention = new Retention(
            Database, new RollupStore(Database), new StorageState(), Options.Create(options), Some.Clock(now), NullLogger<Retention>.Instance);
        await retention.RunAsync(CancellationToken.None);
    }
}
