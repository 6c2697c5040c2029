using IonMentoring.LoadRunner;
using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadRunner.Statistics;
using IonMentoring.LoadSuites.Mix;
using IonMentoring.LoadSuites.Product;

namespace IonMentoring.LoadSuites;

/// <summary>Ten minutes at 5,000 requests/s: the working sets of the last tenth are at most 5 % above those of the third.</summary>
internal sealed class SoakSuite : ISuite
{
    private const double MostGrowth = 1.05;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public string Name => "soak";

    public async Task<RunReport> RunAsync(SuiteSettings settings, double? calibratedPerSecond)
    {
        await using var product = await ProductUnderLoad.StartAsync(settings);
        using var client = UserScenario.Client();
        var during = settings.SecondsOr(600, smoke: 2);
        var memory = new MemoryGrowth(during);
        Threshold flat = Threshold.AtMost("working set, last tenth to third", MostGrowth, "", _ => memory.Growth);
        var scenario = UserScenario.Create(Name, product, client, Simulation.Inject(settings.RateOr(5_000, smoke: 100), Second, during))
            .WithWarmUpDuration(settings.WarmUp)
            .WithEachSecond(second =>
            {
                memory.Note(TimeSpan.FromSeconds(second.At), product.Memory());
                return null;
            })
            .WithThresholds(settings.Smoke ? [Goals.NoErrors, Goals.Answered] : settings.Url is null ? [Goals.OldErrors, Goals.NoErrors, flat] : [Goals.OldErrors, Goals.NoErrors]);
        return await ScenarioRunner.RegisterScenarios(scenario).WithTestSuite(Name).WithReportFolder(settings.Reports).WithCalibration(calibratedPerSecond)
            .WithNotes(() => [$"Asked: {product.Description}.", settings.Url is null ? memory.ToString() : "Memory is not known of what was not started here."])
            .RunAsync();
    }
}
