using IonMentoring.LoadRunner;
using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadRunner.Statistics;
using IonMentoring.LoadSuites.Mix;
using IonMentoring.LoadSuites.Product;

namespace IonMentoring.LoadSuites;

/// <summary>1,000 requests/s, at once 12,000, and 1,000 again: what is due in the spike may wait, but none may fail, and the end must be as the beginning.</summary>
internal sealed class SpikeSuite : ISuite
{
    private const int LastSeconds = 5;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public string Name => "spike";

    public async Task<RunReport> RunAsync(SuiteSettings settings, double? calibratedPerSecond)
    {
        await using var product = await ProductUnderLoad.StartAsync(settings);
        using var client = UserScenario.Client();
        var (usual, spike) = (settings.Smoke ? 50 : 1_000, settings.RateOr(12_000, smoke: 300));
        var part = settings.SecondsOr(10, smoke: 1);
        Threshold recovered = Threshold.AtMost($"P95 in the last {LastSeconds} s", Goals.P95Ms, "ms", stats => stats.Seconds.TakeLast(LastSeconds).Max(second => second.Percent95));
        var scenario = UserScenario.Create(
                Name, product, client, Simulation.Inject(usual, Second, part), Simulation.Inject(spike, Second, part), Simulation.Inject(usual, Second, 3 * part))
            .WithMostUnderWay(UserScenario.ManyUnderWay)
            .WithWarmUpDuration(settings.WarmUp < part ? settings.WarmUp : part)
            .WithThresholds(settings.Smoke ? [Goals.NoErrors, Goals.Answered] : [Goals.OldErrors, recovered]);
        return await ScenarioRunner.RegisterScenarios(scenario).WithTestSuite(Name).WithReportFolder(settings.Reports).WithCalibration(calibratedPerSecond)
            .WithNotes(() => [$"Asked: {product.Description}."])
            .RunAsync();
    }
}
