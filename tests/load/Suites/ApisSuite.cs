using IonMentoring.LoadRunner;
using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadRunner.Statistics;
using IonMentoring.LoadSuites.Mix;
using IonMentoring.LoadSuites.Product;

namespace IonMentoring.LoadSuites;

/// <summary>The same load on an edge with one, two, four and six apis behind it: what each more costs a request.</summary>
internal sealed class ApisSuite : ISuite
{
    private const int Most = 6;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public string Name => "apis";

    public async Task<RunReport> RunAsync(SuiteSettings settings, double? calibratedPerSecond)
    {
        settings.RefuseUrl(Name);

        List<string> costs = [];
        foreach (var apis in (int[])(settings.Smoke ? [1] : [1, 2, 4]))
        {
            await RunAsync(apis, settings, costs, scenario => ScenarioRunner.RegisterScenarios(scenario).RunAsync());
        }

        return await RunAsync(settings.Smoke ? 2 : Most, settings, costs, scenario => ScenarioRunner.RegisterScenarios(scenario)
            .WithTestSuite(Name).WithReportFolder(settings.Reports).WithCalibration(calibratedPerSecond).WithNotes(() => costs).RunAsync());
    }

    private async Task<RunReport> RunAsync(int apis, SuiteSettings settings, List<string> costs, Func<Scenario, Task<RunReport>> run)
    {
        await using var product = await ProductUnderLoad.StartAsync(settings, apis);
        using var client = UserScenario.Client();
        var before = product.ProcessorTime();
        var load = Simulation.Inject(settings.RateOr(3_000, smoke: 100), Second, settings.SecondsOr(40, smoke: 1));
        var requests = load.Amount * load.During.TotalSeconds;
        var scenario = UserScenario.Create(Name, product, client, load)
            .WithWarmUpDuration(settings.WarmUp)
            .WithWarmed(() =>
            {
                before = product.ProcessorTime();
                return Task.CompletedTask;
            })
            .WithClean(() =>
            {
                var (edge, all) = product.ProcessorTime();
                var (ofEdge, ofApis) = ((edge - before.Edge).TotalMicroseconds / requests, (all - before.Apis).TotalMicroseconds / requests);
                var memory = string.Join(", ", product.Memory().Select(process => $"{process.Key} {process.Value >> 20} MiB"));
                costs.Add(string.Create(null, $"{apis} of them: {ofEdge:0} us of a core a request in the edge, {ofApis:0} us in the apis together; working sets {memory}."));
                return Task.CompletedTask;
            })
            .WithThresholds([Goals.NoErrors, Goals.Answered]);
        return await run(scenario);
    }
}
