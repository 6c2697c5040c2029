using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Simulation;

namespace IonMentoring.Monitoring.Tests.Simulation;

public sealed class SimulatorTests
{
    [Fact]
    public async Task Run_aDayOfWeek15_itsHeadlineFigures()
    {
        var plan = new SimulationPlan(TrafficProfile.Week15, Hours: 24, SimulatedIncident.None, Seed: 11);
        await using var simulator = await RunAsync(plan);
        var reader = simulator.Get<SeriesReader>();

        Average("response_time").ShouldBe(24.1, tolerance: 1);
        (Average("throughput_global") * SimulationPlan.RequestsOfOne).ShouldBe(9_270, tolerance: 200);
        Average("error_rate_global").ShouldBe(0.3, tolerance: 0.03);
        Average("cache_hit_rate").ShouldBe(87.5, tolerance: 0.7);
        Average("database_query_time").ShouldBe(3.65, tolerance: 0.1);
        var regions = reader.ReadBy(SeriesCatalog.Get("response_time"), "region", plan.Minutes).ToDictionary(region => region.Key, region => region.Value.Statistics!.Count, StringComparer.Ordinal);
        var all = (double)regions.Values.Sum();
        (regions["us-central1"] / all).ShouldBe(0.40, tolerance: 0.01);
        (regions["europe-west1"] / all).ShouldBe(0.35, tolerance: 0.01);
        (regions["asia-southeast1"] / all).ShouldBe(0.25, tolerance: 0.01);

        double Average(string series) => reader.Read(SeriesCatalog.Get(series), plan.Minutes).Statistics!.Avg;
    }

    [Fact]
    public async Task Run_sameSeed_theSameOutput()
    {
        var plan = new SimulationPlan(TrafficProfile.Week15, Hours: 2, SimulatedIncident.Region, Seed: 3);

        var first = await WriteAsync(plan);
        (await WriteAsync(plan)).ShouldBe(first);
        (await WriteAsync(plan with { Seed = 4 })).ShouldNotBe(first);
        first.ShouldContain("SIMULATED (simulated-3)");
    }

    [Theory]
    [InlineData(nameof(SimulatedIncident.Latency), "High Response Time - Critical")]
    [InlineData(nameof(SimulatedIncident.Errors), "High Error Rate - Critical")]
    [InlineData(nameof(SimulatedIncident.Cache), "Low Cache Hit Rate")]
    [InlineData(nameof(SimulatedIncident.Region), "High Response Time - Warning")]
    [InlineData(nameof(SimulatedIncident.Lag), "High Database Replication Lag")]
    public async Task Run_withAnIncident_itsAlertFiresInIt(string incident, string rule)
    {
        var plan = new SimulationPlan(TrafficProfile.Week15, Hours: 3, Enum.Parse<SimulatedIncident>(incident), Seed: 2);
        await using var simulator = await RunAsync(plan);

        var firstAt = simulator.Alerts.First(alert => alert.Rule == rule && alert.FiredAt is not null).FiredAt!.Value;
        var minute = (long)(firstAt - SimulationPlan.Start.UtcDateTime).TotalMinutes;
        minute.ShouldBeInRange(plan.IncidentSpan!.Value.From, plan.IncidentSpan.Value.To + 1);
        simulator.Notifications.ShouldContain(line => line.Contains(rule, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tuning_ofASimulation_aProposalForEachRuleThatIsMeasured()
    {
        var plan = new SimulationPlan(TrafficProfile.Week15, Hours: 2, SimulatedIncident.Latency, Seed: 6);
        await using var simulator = await RunAsync(plan);

        var text = SimulatedTuning.Write(plan, simulator);

        text.ShouldStartWith("SIMULATED (simulated-6)");
        text.Split('\n').Count(line => line.StartsWith("  proposed  ", StringComparison.Ordinal) && !line.Contains("none", StringComparison.Ordinal)).ShouldBe(9);
    }

    [Fact]
    public async Task Dashboards_writtenToAFolder_allFiveAndMarked()
    {
        var folder = Directory.CreateTempSubdirectory("ion-simulation-");
        try
        {
            var plan = new SimulationPlan(TrafficProfile.Week15, Hours: 1, SimulatedIncident.None, Seed: 9);
            await using var simulator = await RunAsync(plan);
            await new SimulatedDashboards(plan, simulator).WriteAllAsync(folder, CancellationToken.None);

            folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal).ShouldBe(
            [
                "cache.html", "cache.json", "infrastructure.html", "infrastructure.json", "overview.html", "overview.json", "performance.html", "performance.json", "reliability.html", "reliability.json",
            ]);
            foreach (var file in folder.GetFiles())
            {
                (await File.ReadAllTextAsync(file.FullName)).ShouldContain("SIMULATED (simulated-9)");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Simulator> RunAsync(SimulationPlan plan)
    {
        var simulator = new Simulator(plan);
        await simulator.RunAsync(_ => Task.CompletedTask, CancellationToken.None);
        return simulator;
    }

    private static async Task<string> WriteAsync(SimulationPlan plan)
    {
        await using var simulator = await RunAsync(plan);
        return SimulationText.Begin(plan) + SimulationText.End(plan, simulator) + await new SimulatedDashboards(plan, simulator).OverviewAsync(CancellationToken.None);
    }
}
