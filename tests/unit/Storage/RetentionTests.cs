using IonMentoring.Integration.Tests;
using IonMentoring.Storage.Alerts;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Events;
using IonMentoring.Storage.Interactions;
using IonMentoring.Storage.Series;
using IonMentoring.Storage.Tests.Databases;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace IonMentoring.Storage.Tests;

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
        await Database.WriteAsync([.. Enumerable.Range(0, 120).Select(minute => Some.Minute(minute, "one", 1))], SeriesTable.Minutes, CancellationToken.None);
        for (var hours = 1; hours < 9; hours++)
        {
            await RunAsync(Some.Now.AddHours(hours).AddMinutes(17));
        }

        var archive = new SeriesArchive(Database);
        (await archive.ReadAsync(SeriesTable.Hours, Some.Now, Some.Now.AddDays(1), CancellationToken.None)).Select(hour => hour.Count).ShouldBe([60, 60]);
        (await archive.ReadAsync(SeriesTable.Minutes, Some.Now, Some.Now.AddDays(1), CancellationToken.None)).ShouldBeEmpty();

        await RunAsync(Some.Now.AddDays(40));
        (await archive.ReadAsync(SeriesTable.Hours, Some.Now, Some.Now.AddDays(1), CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_minutesThatCameLate_areInTheirHourBeforeTheyGo()
    {
        await Database.WriteAsync([Some.Minute(0, "one", 1)], SeriesTable.Minutes, CancellationToken.None);
        await RunAsync(Some.Now.AddHours(1));

        // From a disk on which they had to wait.
        await Database.WriteAsync([Some.Minute(1, "one", 2)], SeriesTable.Minutes, CancellationToken.None);
        await RunAsync(Some.Now.AddHours(20));
        (await new SeriesArchive(Database).ReadAsync(SeriesTable.Hours, Some.Now, Some.Now.AddDays(1), CancellationToken.None)).ShouldHaveSingleItem().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Run_eventsAndAlerts_goWhenTheyAreTooOldUnlessAnAlertIsOpen()
    {
        var events = new EventStore(Some.Queries(Database));
        await events.WriteAsync([.. new[] { -8, -6, 0 }.Select(day => Some.Event(Some.Now.AddDays(day)))], CancellationToken.None);
        var alerts = new AlertStore(Some.Queries(Database));
        foreach (var (day, resolved) in new[] { (-40, 31), (-50, 29), (-60, (int?)null) })
        {
            await alerts.SaveAsync(Some.Alert(Some.Now.AddDays(day)) with { ResolvedAt = resolved is { } ago ? Some.Now.AddDays(-ago) : null }, CancellationToken.None);
        }

        await RunAsync(Some.Now);
        (await events.ReadAsync(null, DateTime.UnixEpoch, 10, CancellationToken.None)).Select(kept => (kept.At - Some.Now).TotalDays).ShouldBe([0, -6]);
        (await alerts.HistoryAsync(DateTime.UnixEpoch, 10, CancellationToken.None)).Select(kept => (kept.PendingAt - Some.Now).TotalDays).ShouldBe([-50, -60]);
    }

    [Theory]
    [InlineData(100, 0, "1")]
    [InlineData(-100, -50, "1")]
    [InlineData(0, -50, "0")]
    public async Task Run_clockOfTheProcessDaysOff_dropsNothingThatIsNotTooOldByBoth(int daysOff, int day, string left)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var at = now.AddDays(day);
        await Database.WriteAsync([Some.Interaction(at)], CancellationToken.None);
        await Database.WriteAsync([Some.Minute(0, "one", 1) with { Start = at }], SeriesTable.Minutes, CancellationToken.None);
        await new EventStore(Some.Queries(Database)).WriteAsync([Some.Event(at)], CancellationToken.None);
        using var retention = RetentionBy(now.AddDays(daysOff));
        await retention.RunAsync(CancellationToken.None);
        foreach (var table in (string[])["interactions", "series_minutes", "events"])
        {
            (await AskAsync($"select count(*) from {table}")).ShouldBe([left], ignoreOrder: false, customMessage: table);
        }
    }

    private protected async Task RunAsync(DateTime now)
    {
        using var retention = RetentionBy(now);
        await retention.RunAsync(now, CancellationToken.None);
    }

    private Retention RetentionBy(DateTime clock) => new(
        Database,
        new SeriesArchive(Database),
        new StorageState(),
        Options.Create(new StorageOptions { KeepInteractions = TimeSpan.FromDays(7), KeepMinutes = TimeSpan.FromHours(4), KeepHours = TimeSpan.FromDays(30) }),
        Some.Clock(clock),
        NullLogger<Retention>.Instance);
}
