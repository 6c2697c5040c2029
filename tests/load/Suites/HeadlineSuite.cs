using IonMentoring.LoadRunner;
using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadRunner.Statistics;
using IonMentoring.LoadSuites.Mix;
using IonMentoring.LoadSuites.Product;

namespace IonMentoring.LoadSuites;

/// <summary>The old system's stated rate, 9,000 requests/s through the edge for a minute, held against its stated figures and our own bar.</summary>
internal sealed class HeadlineSuite : ISuite
{
    private const double HitRate = 87.5;

    public string Name => "headline";

    public async Task<RunReport> RunAsync(SuiteSettings settings, double? calibratedPerSecond)
    {
        await using var product = await ProductUnderLoad.StartAsync(settings);
        using var client = UserScenario.Client();
        var (before, counted, memory) = (new HitCounts(0, 0), new HitCounts(0, 0), string.Empty);
        var (allocatedBefore, allocated) = (0.0, 0.0);
        Threshold hits = Threshold.AtLeast("hit rate", HitRate, "%", _ => counted.Percent);
        var load = Simulation.Inject(settings.RateOr(9_000, smoke: 100), TimeSpan.FromSeconds(1), settings.SecondsOr(60, smoke: 3));
        var scenario = UserScenario.Create(Name, product, client, load)
            .WithWarmUpDuration(settings.WarmUp)
            .WithWarmed(async () =>
            {
                before = await product.HitsAsync();
                allocatedBefore = await product.AllocatedAsync();
            })
            .WithClean(async () =>
            {
                counted = await product.HitsAsync() - before;
                allocated = await product.AllocatedAsync() - allocatedBefore;
                memory = string.Join(", ", product.Memory().Select(process => $"{process.Key} {process.Value >> 20} MiB"));
            })
            .WithThresholds(settings.Smoke ? [Goals.NoErrors, Goals.Answered] : [Goals.OldErrors, Goals.OldMean, Goals.OldP95, hits, Goals.NoErrors, Goals.P99]);
        var asked = load.Amount * load.During.TotalSeconds;
        return await ScenarioRunner.RegisterScenarios(scenario).WithTestSuite(Name).WithReportFolder(settings.Reports).WithCalibration(calibratedPerSecond)
            .WithNotes(() =>
            [
                $"Asked: {product.Description}. {UserMix.Messages} messages after Zipf's law.",
                string.Create(null, $"Hit rate {counted.Percent:0.0} %: {counted.Hits} hits, {counted.Misses} misses."),
                $"Working set at the end: {(memory.Length > 0 ? memory : "not known")}.",
                $"Allocated in the api: {(allocated > 0 ? string.Create(null, $"{allocated / 1024 / asked:0.0} KiB a request, background work and the suggestions of bulk requests with it") : "not known")}.",
            ])
            .RunAsync();
    }
}
