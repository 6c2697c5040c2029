using IonMentoring.LoadRunner;
using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadRunner.Statistics;
using IonMentoring.LoadSuites.Mix;
using IonMentoring.LoadSuites.Product;

namespace IonMentoring.LoadSuites;

/// <summary>Up until P95 passes 50 ms or errors pass 0.5 % for three seconds on end; says at which rate.</summary>
internal sealed class RampSuite : ISuite
{
    private const int BadSeconds = 3;
    private const int FirstRate = 500;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public string Name => "ramp";

    public async Task<RunReport> RunAsync(SuiteSettings settings, double? calibratedPerSecond)
    {
        await using var product = await ProductUnderLoad.StartAsync(settings);
        using var client = UserScenario.Client();
        var knee = new Knee(BadSeconds);
        var first = settings.Smoke ? 50 : FirstRate;
        var scenario = UserScenario.Create(
                Name,
                product,
                client,
                Simulation.Inject(first, Second, settings.Smoke ? Second : settings.WarmUp),
                Simulation.RampingInject(settings.RateOr(20_000, smoke: 150), Second, settings.SecondsOr(120, smoke: 2)))
            .WithWarmUpDuration(settings.WarmUp)
            .WithEachSecond(second => settings.Smoke ? null : knee.Look(second))
            .WithThresholds(settings.Smoke ? [Goals.NoErrors, Goals.Answered] : [Goals.Answered]);
        return await ScenarioRunner.RegisterScenarios(scenario).WithTestSuite(Name).WithReportFolder(settings.Reports).WithCalibration(calibratedPerSecond)
            .WithNotes(() => [$"Asked: {product.Description}.", settings.Smoke ? "No knee is looked for in the smoke form." : knee.ToString()])
            .RunAsync();
    }
}
