using IonMentoring.LoadRunner;
using IonMentoring.LoadRunner.Feeds;
using IonMentoring.LoadRunner.Requests;
using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadRunner.Statistics;
using IonMentoring.LoadSuites.Mix;
using IonMentoring.LoadSuites.Product;

namespace IonMentoring.LoadSuites.EdgeCases;

/// <summary>Bad inputs at 500 requests/s, each answered as the API states, and good ones beside them that do not suffer.</summary>
internal sealed class EdgeCasesSuite : ISuite
{
    private const int GoodPerSecond = 100;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public string Name => "edge-cases";

    public async Task<RunReport> RunAsync(SuiteSettings settings, double? calibratedPerSecond)
    {
        await using var product = await ProductUnderLoad.StartAsync(settings);
        using var client = UserScenario.Client();
        var cases = EdgeCaseList.For(product.Url);
        var feed = DataFeed.Constant(cases);
        var during = settings.SecondsOr(30, smoke: 2);
        var bad = Scenario.Create("bad inputs", context =>
            {
                var edgeCase = feed.GetNextItem(context);
                return Step.Run(edgeCase.Name, context, () => Http.SendAsync(client, edgeCase.Request.Message(), edgeCase, context.CancellationToken));
            })
            .WithWarmUpDuration(Second)
            .WithLoadSimulations(Simulation.Inject(settings.RateOr(500, smoke: 100), Second, during))
            .WithThresholds(
                Threshold.AtMost("answered otherwise than stated", 0, "", stats => stats.Fail.Request.Count),
                Threshold.AtLeast("cases seen", cases.Count, "", stats => stats.StepStats.Count));
        var good = UserScenario.Create("good ones beside them", product, client, Simulation.Inject(settings.Smoke ? GoodPerSecond / 5 : GoodPerSecond, Second, during))
            .WithWarmUpDuration(Second)
            .WithThresholds(Goals.NoErrors, Goals.Answered);
        return await ScenarioRunner.RegisterScenarios(bad, good).WithTestSuite(Name).WithReportFolder(settings.Reports).WithCalibration(calibratedPerSecond)
            .WithNotes(() => [$"Asked: {product.Description}."])
            .RunAsync();
    }
}
