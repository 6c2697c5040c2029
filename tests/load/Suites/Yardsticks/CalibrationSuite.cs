using IonMentoring.LoadRunner;
using IonMentoring.LoadRunner.Requests;
using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadSuites.Yardsticks;

/// <summary>What the runner itself can do and costs: the same kind of requests to a server that does nothing, in a process of its own.</summary>
internal sealed class CalibrationSuite : ISuite
{
    private const int Goal = 20_000;
    private const double MostLagMs = 10;
    private const int Copies = 64;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public string Name => "calibration";

    /// <summary>Requests a second that it reaches when each copy asks again at once, tried for a few seconds.</summary>
    public static async Task<double> MostAsync()
    {
        await using var server = await YardstickServer.StartAsync("TrivialServer");
        using var client = Http.CreateClient(Copies);
        var scenario = Scenario(server, client).WithWarmUpDuration(2 * Second).WithLoadSimulations(Simulation.KeepConstant(Copies, 3 * Second));
        var report = await ScenarioRunner.RegisterScenarios(scenario).RunAsync();
        return report.ScenarioStats[0] is { Fail.Request.Count: 0, Ok.Request.RPS: var perSecond }
            ? perSecond
            : throw new InvalidOperationException($"The runner could not be measured:\n{report}");
    }

    public async Task<RunReport> RunAsync(SuiteSettings settings, double? calibratedPerSecond)
    {
        var most = settings.Smoke ? (double?)null : await MostAsync();
        await using var server = await YardstickServer.StartAsync("TrivialServer");
        using var client = Http.CreateClient(Copies);
        var scenario = Scenario(server, client)
            .WithWarmUpDuration(settings.Smoke ? Second : 3 * Second)
            .WithLoadSimulations(Simulation.Inject(settings.RateOr(Goal, smoke: 200), Second, settings.SecondsOr(10, smoke: 2)))
            .WithThresholds(settings.Smoke
                ? [Goals.NoErrors, Goals.Answered]
                : [
                    Goals.NoErrors,
                    Threshold.AtLeast("most requests/s", Goal, "", _ => most ?? double.NaN),
                    Threshold.AtMost("P99 of sent after due", MostLagMs, "ms", stats => stats.SendLag?.Percent99 ?? double.NaN),
                ]);
        return await ScenarioRunner.RegisterScenarios(scenario).WithTestSuite(Name).WithReportFolder(settings.Reports).WithCalibration(most)
            .WithNotes(() => [$"Asked: a server that reads the request and answers 500 bytes, on at most {Copies} connections; both share the machine's cores."])
            .RunAsync();
    }

    private static Scenario Scenario(YardstickServer server, HttpMessageInvoker client)
    {
        var request = PreparedRequest.PostJson(server.Url, """{"user_input":"Every week I miss a deadline and would like advice about it","resonance_key":"calm-burst-seek_advice"}""");
        return LoadRunner.Scenario.Create("trivial server", context => Step.Run("post", context, () => Http.SendAsync(client, request.Message(), context.CancellationToken)));
    }
}
