using IonMentoring.LoadRunner;
using IonMentoring.LoadRunner.Feeds;
using IonMentoring.LoadRunner.Requests;
using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadRunner.Statistics;
using IonMentoring.LoadSuites.Product;

namespace IonMentoring.LoadSuites.Yardsticks;

/// <summary>What the api adds to an answer at 5,000 requests/s: its P99 less that of a bare host, asked in turn in the same run.</summary>
internal sealed class AddedSuite : ISuite
{
    private const int Rounds = 3;
    private const int Messages = 800;
    private const int Connections = 512;

    private static readonly TimeSpan RoundWarmUp = TimeSpan.FromSeconds(15);

    // What the best of its kind states: TensorZero's P99 added at 10,000/s on 4 cores.
    private const double MostAddedMs = 0.94;

    public string Name => "added";

    public async Task<RunReport> RunAsync(SuiteSettings settings, double? calibratedPerSecond)
    {
        settings.RefuseUrl(Name);

        await using var product = await ProductUnderLoad.StartAsync(settings);
        await using var bare = await YardstickServer.StartAsync("BareHost");
        using var client = Http.CreateClient(Connections);
        var (own, others) = (new List<double>(), new List<double>());
        for (var round = 1; round < Rounds; round++)
        {
            others.Add(await P99Async(Ask("bare host", bare.Url, client, settings)));
            own.Add(await P99Async(Ask(Name, new Uri(product.Apis[0].Address), client, settings)));
        }

        others.Add(await P99Async(Ask("bare host", bare.Url, client, settings)));
        var last = Ask(Name, new Uri(product.Apis[0].Address), client, settings).WithThresholds(settings.Smoke
            ? [Goals.NoErrors, Goals.Answered]
            : [Goals.NoErrors, Threshold.AtMost("P99 added, median of the rounds", MostAddedMs, "ms", stats => Median([.. own, stats.Ok.Latency.Percent99]) - Median(others))]);
        return await ScenarioRunner.RegisterScenarios(last).WithTestSuite(Name).WithReportFolder(settings.Reports).WithCalibration(calibratedPerSecond)
            .WithNotes(() =>
            [
                $"Asked: the api itself of {product.Description}; and a bare host with FusionCache, before each round.",
                $"P99 of the bare host in {Rounds} rounds: {Words(others)} ms; of the api in those before this one: {Words(own)} ms.",
            ])
            .RunAsync();
    }

    private static Scenario Ask(string name, Uri url, HttpMessageInvoker client, SuiteSettings settings)
    {
        var feed = DataFeed.Circular([.. Enumerable.Range(0, Messages).Select(number => PreparedRequest.PostJson(
            new Uri(url, "/api/v2/process"), $$"""{"user_input":"Every week I miss deadline {{number}} and would like advice","resonance_key":"calm-burst-seek_advice"}"""))]);
        return Scenario.Create(name, context => Step.Run("process", context, () => Http.SendAsync(client, feed.GetNextItem(context).Message(), context.CancellationToken)))
            .WithWarmUpDuration(settings.Smoke ? settings.WarmUp : RoundWarmUp)
            .WithLoadSimulations(Simulation.Inject(settings.RateOr(5_000, smoke: 100), TimeSpan.FromSeconds(1), settings.SecondsOr(15, smoke: 1)));
    }

    private static async Task<double> P99Async(Scenario scenario) => (await ScenarioRunner.RegisterScenarios(scenario).RunAsync()).ScenarioStats[0].Ok.Latency.Percent99;

    private static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Words(IEnumerable<double> values) => string.Join(", ", values.Select(value => string.Create(null, $"{value:0.00}")));
}
