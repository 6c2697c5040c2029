using System.Text.Json;
using IonMentoring.Monitoring.Alerts.States;
using IonMentoring.Monitoring.Commands;
using IonMentoring.Monitoring.Dashboards.Writing;
using IonMentoring.Monitoring.Status;
using IonMentoring.Monitoring.Tests.Dashboards;

namespace IonMentoring.Monitoring.Tests.Commands;

/// <summary>What the doctor makes of the overview's alerts.</summary>
public sealed class DoctorFindingTests
{
    [Fact]
    public async Task Alerts_noneOpen_healthy() => (await AlertsOfAsync(new(new StubAlerts()))).Status.ShouldBe(Condition.Healthy);

    [Fact]
    public async Task Alerts_cannotBeRead_degraded()
    {
        var alerts = await AlertsOfAsync(new(new StubAlerts { Away = true }));

        alerts.Status.ShouldBe(Condition.Degraded);
        alerts.Reason.ShouldContain("database is away");
    }

    [Fact]
    public async Task Alerts_firingWhileTheDatabaseIsAway_critical()
    {
        var recorded = new RecordedSeries(new StubAlerts { Away = true });
        recorded.Board.Take([Alert.Of(StubAlerts.Open("High Error Rate - Critical"))], evaluates: true);

        var alerts = await AlertsOfAsync(recorded);

        alerts.Status.ShouldBe(Condition.Critical);
        alerts.Reason.ShouldContain("High Error Rate - Critical (firing since");
    }

    [Fact]
    public async Task Alerts_noPanelOfThem_degraded()
    {
        var overview = DashboardAnswer.Of(await new RecordedSeries().BuildAsync("overview"), "r-1");

        DoctorFinding.Of(overview with { Panels = [] }).Parts.Single(part => part.Part == "alerts").Status.ShouldBe(Condition.Degraded);
    }

    // As it comes from the api.
    private static async Task<PartStatus> AlertsOfAsync(RecordedSeries recorded)
    {
        var json = new JsonForm().Write(await recorded.BuildAsync("overview"), "r-1");
        return DoctorFinding.Of(JsonSerializer.Deserialize(json, DashboardJson.Default.DashboardAnswer)!).Parts.Single(part => part.Part == "alerts");
    }
}
