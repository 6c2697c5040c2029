using IonMentoring.LoadRunner;
using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadRunner.Statistics;
using IonMentoring.LoadSuites.Mix;
using IonMentoring.LoadSuites.Product;

namespace IonMentoring.LoadSuites.Faults;

/// <summary>
/// The headline load while a plugin is swapped every second, Redis is killed and returns, an api is killed and returns, and blue turns green. No
/// request may fail.
/// </summary>
internal sealed class FaultsSuite : ISuite
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public string Name => "faults";

    public async Task<RunReport> RunAsync(SuiteSettings settings, double? calibratedPerSecond)
    {
        settings.RefuseUrl(Name);

        await using var product = await ProductUnderLoad.StartAsync(settings with { Redis = true }, apis: 2, aside: 1);
        using var client = UserScenario.Client();
        var during = settings.SecondsOr(60, smoke: 6);
        var rate = settings.RateOr(9_000, smoke: 100);
        var faults = new FaultSequence(product, during);
        var breaking = Task.CompletedTask;
        var scenario = UserScenario.Create(Name, product, client, Simulation.Inject(rate, Second, during))
            .WithWarmUpDuration(settings.WarmUp)
            .WithMostUnderWay(UserScenario.ManyUnderWay)
            .WithWarmed(() =>
            {
                breaking = faults.RunAsync();
                return Task.CompletedTask;
            })
            .WithClean(() => breaking)
            .WithThresholds(Goals.OldErrors, Goals.NoErrors, Goals.Answered, Threshold.AtLeast("faults done", FaultSequence.Count, "", _ => faults.Done.Count));
        return await ScenarioRunner.RegisterScenarios(scenario).WithTestSuite(Name).WithReportFolder(settings.Reports).WithCalibration(calibratedPerSecond)
            .WithNotes(() => [$"Asked: {product.Description}.", $"Faults: {string.Join("; ", faults.Done)}; a plugin swapped {faults.Swaps} times."])
            .RunAsync();
    }
}
