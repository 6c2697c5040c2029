using IonMentoring.Integration.Tests;
using IonMentoring.Storage.Alerts;
using IonMentoring.Storage.Backups;
using IonMentoring.Storage.Events;
using IonMentoring.Storage.Leases;
using IonMentoring.Storage.Series;
using IonMentoring.Storage.Tests.Databases;

namespace IonMentoring.Storage.Tests.Backups;

public sealed class SqliteTableDigestTests() : TableDigestTests(new SqlitePlace());

public sealed class PostgresTableDigestTests(PostgresServer server) : TableDigestTests(new PostgresPlace(server));

public abstract class TableDigestTests : OnEachDatabase
{
    private protected TableDigestTests(IDatabasePlace place)
        : base(place)
    {
    }

    [Fact]
    public async Task Read_everyTable_countedAndToldApartByItsContents()
    {
        var alerts = new AlertStore(Some.Queries(Database));
        var alert = Some.Alert(Some.Now);
        await Database.WriteAsync([Some.Interaction()], CancellationToken.None);
        await Database.WriteAsync([Some.Minute(0, "one", 3)], SeriesTable.Minutes, CancellationToken.None);
        await Database.WriteAsync([Some.Minute(0, "one", 3)], SeriesTable.Hours, CancellationToken.None);
        await new EventStore(Some.Queries(Database)).WriteAsync([Some.Event(Some.Now), Some.Event(Some.Now)], CancellationToken.None);
        await alerts.SaveAsync(alert, CancellationToken.None);
        await alerts.SaveThresholdsAsync(new Dictionary<string, double>(StringComparer.Ordinal) { ["one"] = 1 }, CancellationToken.None);
        await new DatabaseLeases(Some.Queries(Database)).TryHoldAsync("alerts", "one", TimeSpan.FromMinutes(1), CancellationToken.None);

        var before = await ReadAsync();
        before.Select(table => (table.Key, table.Value.Rows)).ShouldBe(
            [
                ("alert_thresholds", 1), ("alerts", 1), ("audit", 0), ("erasures", 0), ("events", 2), ("interactions", 1), ("series_hours", 1), ("series_minutes", 1),
            ]);

        await alerts.SaveAsync(alert with { Value = alert.Value + 1 }, CancellationToken.None);
        await Database.WriteAsync([Some.Minute(0, "one", 3) with { Spread = [2, 1] }], SeriesTable.Minutes, CancellationToken.None);
        var after = await ReadAsync();
        after.Where(table => table.Value != before[table.Key]).Select(table => table.Key).ShouldBe(["alerts", "series_minutes"]);
    }

    [Fact]
    public async Task Read_databaseOfAnEarlierVersion_whatIsThere()
    {
        await AskAsync("drop table events; drop table series_hours; create table rollups (series text)");
        (await ReadAsync()).Keys.ShouldBe(["alert_thresholds", "alerts", "audit", "erasures", "interactions", "rollups", "series_minutes"]);
    }

    private async Task<SortedDictionary<string, TableDigest>> ReadAsync()
    {
        await using var connection = await Database.Primary.OpenConnectionAsync();
        return await TableDigest.ReadAsync(connection, transaction: null, CancellationToken.None);
    }
}
