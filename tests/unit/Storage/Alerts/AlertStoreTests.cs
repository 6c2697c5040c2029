using IonMentoring.Integration.Tests;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Alerts;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Tests.Databases;

namespace IonMentoring.Storage.Tests.Alerts;

public sealed class SqliteAlertStoreTests() : AlertStoreTests(new SqlitePlace());

public sealed class PostgresAlertStoreTests(PostgresServer server) : AlertStoreTests(new PostgresPlace(server));

public abstract class AlertStoreTests : OnEachDatabase
{
    private protected AlertStoreTests(IDatabasePlace place)
        : base(place)
    {
    }

    private AlertStore Alerts => new(Some.Queries(Database));

    [Fact]
    public async Task Save_again_takesThePlaceOfTheOneBefore()
    {
        var alert = Some.Alert(Some.Now);
        await Alerts.SaveAsync(alert, CancellationToken.None);
        (await Alerts.OpenAsync(CancellationToken.None)).ShouldBe([alert]);

        var taken = alert with
        {
            State = "acknowledged", Value = 0.1 + 0.2, Threshold = 3, Violations = 7, Severity = "high", Rule = "규칙 \"1\"",
            FiredAt = Some.Now.AddMinutes(3), AcknowledgedAt = Some.Now.AddMinutes(4), AcknowledgedBy = "operator 😀",
        };
        await Alerts.SaveAsync(taken, CancellationToken.None);
        (await Alerts.OpenAsync(CancellationToken.None)).ShouldBe([taken]);

        var resolved = taken with { State = "resolved", ResolvedAt = Some.Now.AddMinutes(5) };
        await Alerts.SaveAsync(resolved, CancellationToken.None);
        (await Alerts.OpenAsync(CancellationToken.None)).ShouldBeEmpty();
        (await Alerts.HistoryAsync(Some.Now, 10, CancellationToken.None)).ShouldBe([resolved]);
    }

    [Fact]
    public async Task History_sinceAMoment_theLatestFirstAndNoMoreThanAskedFor()
    {
        var alerts = Enumerable.Range(0, 6).Select(minute => Some.Alert(Some.Now.AddMinutes(minute))).ToList();
        foreach (var alert in alerts)
        {
            await Alerts.SaveAsync(alert, CancellationToken.None);
        }

        (await Alerts.HistoryAsync(Some.Now.AddMinutes(2), 3, CancellationToken.None)).ShouldBe([alerts[5], alerts[4], alerts[3]]);
        (await Alerts.OpenAsync(CancellationToken.None)).Select(alert => alert.Id).ShouldBe(alerts.Select(alert => alert.Id).Reverse());
    }

    [Fact]
    public async Task History_beganBefore_thoseThatAreOpenOrEndedSince()
    {
        var open = Some.Alert(Some.Now.AddMinutes(-60));
        var over = Some.Alert(Some.Now.AddMinutes(-50)) with { State = "resolved", ResolvedAt = Some.Now.AddMinutes(-1) };
        var ended = Some.Alert(Some.Now.AddMinutes(-40)) with { State = "resolved", ResolvedAt = Some.Now };
        var within = Some.Alert(Some.Now) with { State = "resolved", ResolvedAt = Some.Now.AddMinutes(1) };
        foreach (var alert in (StoredAlert[])[open, over, ended, within])
        {
            await Alerts.SaveAsync(alert, CancellationToken.None);
        }

        (await Alerts.HistoryAsync(Some.Now, 10, CancellationToken.None)).ShouldBe([within, ended, open]);
    }

    [Fact]
    public async Task SaveThresholds_ofSomeRules_thoseOfOthersStay()
    {
        (await Alerts.ThresholdsAsync(CancellationToken.None)).ShouldBeEmpty();
        await Alerts.SaveThresholdsAsync(new Dictionary<string, double>(StringComparer.Ordinal) { ["one"] = 0.5, ["two"] = 200 }, CancellationToken.None);
        await Alerts.SaveThresholdsAsync(new Dictionary<string, double>(StringComparer.Ordinal) { ["two"] = 250.25, ["three"] = 99.95 }, CancellationToken.None);
        await Alerts.SaveThresholdsAsync(new Dictionary<string, double>(StringComparer.Ordinal), CancellationToken.None);
        (await new AlertStore(Some.Queries(OpenAnother())).ThresholdsAsync(CancellationToken.None)).OrderBy(rule => rule.Key, StringComparer.Ordinal).ShouldBe(
            [new("one", 0.5), new("three", 99.95), new("two", 250.25)]);
    }

    [Fact]
    public async Task Ask_databaseAway_saysSo()
    {
        await AskAsync("drop table alerts");
        (await Should.ThrowAsync<ApiException>(() => Alerts.OpenAsync(CancellationToken.None))).Code.ShouldBe(ApiErrorCode.StorageUnavailable);
        (await Should.ThrowAsync<ApiException>(() => Alerts.SaveAsync(Some.Alert(Some.Now), CancellationToken.None))).Code.ShouldBe(ApiErrorCode.StorageUnavailable);
    }

    [Fact]
    public async Task Size_ofTheDatabase_growsWithWhatIsInIt()
    {
        IDatabaseSize size = new DatabaseSize(Database);
        var before = await size.BytesAsync(CancellationToken.None);
        before.ShouldBeGreaterThan(4096);
        await Database.WriteAsync([.. Some.Interactions(2_000).Select(row => row with { Message = new string('x', 1000) })], CancellationToken.None);
        (await size.BytesAsync(CancellationToken.None)).ShouldBeGreaterThan(before + 1_000_000);
    }
}
