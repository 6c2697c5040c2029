using IonMentoring.Monitoring.Alerts.States;
using IonMentoring.Monitoring.Dashboards.Building;
using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Tests.Dashboards;

/// <summary>What the dashboards say of series that are known.</summary>
public sealed class DashboardTests
{
    [Fact]
    public async Task Overview_knownSeries_exactFigures()
    {
        var overview = await Known(new StubAlerts(StubAlerts.Open("High Error Rate - Critical"))).BuildAsync("overview");

        Figure(overview, "headline", "Requests").ShouldBe(100);
        Figure(overview, "headline", "Response time, mean").ShouldBe(13);
        Figure(overview, "headline", "Error rate").ShouldBe(4);
        Figure(overview, "headline", "Availability").ShouldBe(96);
        Figure(overview, "headline", "Cache hits").ShouldBe(75);
        Figures(overview, "headline").Single(figure => figure.Label == "Error rate").Status.ShouldBe(Condition.Critical);
        Rows(overview, "personas").ShouldBe(["Lua|3|75 %", "Elro|1|25 %"]);
        Rows(overview, "alerts").ShouldBe(["High Error Rate - Critical|critical|firing|2026-01-01 00:00|-|2.5|1"]);
        Rows(overview, "status").ShouldContain(row => row.StartsWith("error_rate|critical|The error rate is 4 %, above 1 %"));
        overview.Status.Condition.ShouldBe(Condition.Critical);
    }

    [Fact]
    public async Task Overview_databaseAway_whatFiresFromMemoryIsShown()
    {
        var recorded = Known(new StubAlerts { Away = true });
        recorded.Board.Take([Alert.Of(StubAlerts.Open("High CPU Utilization"))], evaluates: true);

        var overview = await recorded.BuildAsync("overview");

        Rows(overview, "alerts").ShouldHaveSingleItem().ShouldStartWith("High CPU Utilization|critical|firing|");
        overview.Panels.Single(panel => panel.Id == "alerts").Note.ShouldNotBeNull().ShouldStartWith("The database is away");
    }

    [Fact]
    public async Task Alerts_databaseAwayOrNone_saidOnThePage()
    {
        var away = Known(new StubAlerts { Away = true });
        (await away.BuildAsync("overview")).Panels.Single(panel => panel.Id == "alerts").Note.ShouldNotBeNull().ShouldStartWith("The database is away");
        (await away.BuildAsync("daily")).Panels.Single(panel => panel.Id == "alerts-of-the-period").Note.ShouldBe("The alerts cannot be read: The database is away.");
        (await Known(new StubAlerts()).BuildAsync("overview")).Panels.Single(panel => panel.Id == "alerts").Note.ShouldBe("No alert is open.");
    }

    [Fact]
    public async Task Performance_twoRegions_eachByItself()
    {
        var rows = Rows(await Known(null).BuildAsync("performance"), "regions");
        rows.Count.ShouldBe(2);
        rows[0].ShouldStartWith("us-central1|90|");
        rows[1].ShouldStartWith("europe-west1|10|40|40|40|");
    }

    [Fact]
    public async Task Performance_oneSlowMinuteInAnHour_found()
    {
        var recorded = new RecordedSeries();
        for (var minute = 0; minute < 60; minute++)
        {
            recorded.Answer(minute == 40 ? 500 : 10 + (minute % 5));
            recorded.NextMinute();
        }

        var anomalies = await recorded.BuildAsync("performance", 61);
        Rows(anomalies, "anomalies").Where(row => row.Contains("response time")).ShouldHaveSingleItem().ShouldStartWith("2026-01-01 00:40|mean response time|500 ms|");
    }

    [Fact]
    public void Fences_aFewValues_orAllNothing_none()
    {
        Fences.Of([1, 2, 3]).ShouldBeNull();
        Fences.Of([.. Enumerable.Repeat(0.0, 100)]).ShouldBeNull();
        Fences.Of([.. Enumerable.Range(1, 101).Select(value => (double)value)]).ShouldBe(new Fences(26 - 150, 76 + 150));
    }

    [Fact]
    public async Task Reliability_failures_byEndpointAndRegion_andUptimeWithItsGaps()
    {
        var recorded = new RecordedSeries();
        recorded.Gauge("uptime_percentage", 100);
        recorded.NextMinute(3);
        recorded.Gauge("uptime_percentage", 100);
        recorded.Answer(1, endpoint: "/api/v2/recommend", failed: true);
        recorded.Answer(1, endpoint: "/api/v2/recommend");

        var reliability = await recorded.BuildAsync("reliability");
        Rows(reliability, "errors-by-endpoint").ShouldBe(["/api/v2/recommend|1|2|50 %"]);
        Rows(reliability, "errors-by-region").ShouldBe(["us-central1|1|2|50 %"]);

        // Of four minutes two are known.
        Figure(reliability, "uptime", "Uptime").ShouldBe(50);
    }

    [Fact]
    public async Task Reliability_downAtTheBeginningOfTheDay_measuredBefore_countsAsDown()
    {
        var recorded = new RecordedSeries();
        recorded.Gauge("uptime_percentage", 100);
        recorded.NextMinute(12 * 60);
        for (var minute = 0; minute < 12 * 60; minute++)
        {
            recorded.NextMinute();
            recorded.Gauge("uptime_percentage", 100);
        }

        var uptime = await recorded.BuildAsync("reliability");
        Figure(uptime, "uptime", "Uptime").ShouldBe(50);
        uptime.Panels.Single(panel => panel.Id == "uptime").Note.ShouldBeNull();

        // Of the minute that has just begun nothing is known yet.
        recorded.NextMinute();
        Figure(await recorded.BuildAsync("reliability"), "uptime", "Uptime").ShouldBe(Math.Round(100 * 720 / 1439.0, 3));
    }

    [Fact]
    public async Task Cache_threeTiers_andTheTrendOfADay()
    {
        var recorded = new RecordedSeries();
        recorded.Look(hits: 90, misses: 10);
        recorded.Look(hits: 60, misses: 40, tier: "l1");
        recorded.NextMinute(120);
        recorded.Look(hits: 70, misses: 30);

        var cache = await recorded.BuildAsync("cache", 5);
        Figure(cache, "hit-rates", "All").ShouldBe(70);
        Figure(cache, "hit-rates", "Memory (L1)").ShouldBeNull();
        Figure(cache, "trend", "24 hours").ShouldBe(80);
        Figure(cache, "trend", "Last hour against the 24 hours").ShouldBe(-10);
    }

    [Fact]
    public async Task Infrastructure_loadAgainstCapacity_andStandbys()
    {
        var recorded = new RecordedSeries();
        recorded.Gauge("database_lag", 700, "standby", "eu");
        for (var answer = 0; answer < 60 * 1500; answer++)
        {
            recorded.Answer(1, "asia-southeast1");
        }

        recorded.NextMinute();
        var infrastructure = await recorded.BuildAsync("infrastructure");
        Rows(infrastructure, "scaling").ShouldContain(row => row.StartsWith("asia-southeast1|1500|", StringComparison.Ordinal) && row.EndsWith("|1500|100 %|above 70 %: add instances", StringComparison.Ordinal));
        Rows(infrastructure, "scaling").ShouldContain("us-central1|5000|0|0|0 %|nothing");
        Figures(infrastructure, "database").Single(figure => figure.Label == "Lag of eu, mean").Status.ShouldBe(Condition.Degraded);
    }

    [Fact]
    public async Task Report_targetsAgainstTheTimeBefore_worstHourFirst()
    {
        var recorded = new RecordedSeries(new StubAlerts(StubAlerts.Open("Low Cache Hit Rate")));
        recorded.Answer(20);
        recorded.NextMinute(24 * 60);
        recorded.Answer(30);
        recorded.NextMinute(60);
        recorded.Answer(50, failed: true);

        var report = await recorded.BuildAsync("daily", 24 * 60);
        Rows(report, "targets").ShouldContain("Response time, mean|40 ms|20 ms|+20|at most 24.1 ms|no");
        Rows(report, "targets").ShouldContain("Cache hits|-|-|-|at least 87.5 %|not measured");
        Rows(report, "worst-hours").ShouldBe(["2026-01-02 01:00|1|100 %|50 ms|50 ms", "2026-01-02 00:00|1|0 %|30 ms|30 ms"]);
        Rows(report, "alerts-of-the-period").ShouldHaveSingleItem();
        (await recorded.BuildAsync("weekly", 72 * 60)).Panels[0].Note.ShouldNotBeNull().ShouldContain("Only 72 hours are kept");
    }

    // 90 answers of 10 ms in one region, 10 of 40 ms in another, of which 4 failed.
    private static RecordedSeries Known(StubAlerts? alerts)
    {
        var recorded = new RecordedSeries(alerts);
        for (var answer = 0; answer < 100; answer++)
        {
            recorded.Answer(answer < 90 ? 10 : 40, answer < 90 ? RecordedSeries.Us : RecordedSeries.Europe, failed: answer >= 96);
        }

        recorded.Look(hits: 30, misses: 10);
        recorded.Store.Record(new("persona_count", "persona", "Lua"), 3, withSpread: false);
        recorded.Store.Record(new("persona_count", "persona", "Elro"), 1, withSpread: false);
        return recorded;
    }

    private static double? Figure(Dashboard dashboard, string panel, string label) => Figures(dashboard, panel).First(figure => figure.Label == label).Value;

    private static IReadOnlyList<Figure> Figures(Dashboard dashboard, string panel) => dashboard.Panels.Single(candidate => candidate.Id == panel).Figures;

    private static List<string> Rows(Dashboard dashboard, string panel) =>
        [.. dashboard.Panels.Single(candidate => candidate.Id == panel).Table.ShouldNotBeNull().Rows.Select(row => string.Join('|', row))];
}
