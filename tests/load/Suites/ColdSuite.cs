using System.Collections.Concurrent;
using IonMentoring.Integration.Tests;
using IonMentoring.LoadRunner;
using IonMentoring.LoadRunner.Requests;
using IonMentoring.LoadRunner.Simulations;
using IonMentoring.LoadRunner.Statistics;
using IonMentoring.LoadSuites.Mix;
using IonMentoring.LoadSuites.Product;

namespace IonMentoring.LoadSuites;

/// <summary>A request every 100 ms from the moment at which edge and api are started: how soon answers come, and how fast they become.</summary>
internal sealed class ColdSuite : ISuite
{
    private const int PerSecond = 10;

    public string Name => "cold";

    public async Task<RunReport> RunAsync(SuiteSettings settings, double? calibratedPerSecond)
    {
        settings.RefuseUrl(Name);

        await using var stores = new ApiStores();
        await stores.StartAsync(settings.Redis, settings.Postgres);
        await using var fleet = new EdgeFleet();
        HostProcess.CopyFolder(Path.Combine(HostProcess.HostFolder, "plugins"), fleet.Plugins);
        fleet.State(EdgeFleet.Europe, "blue");
        fleet.State(EdgeFleet.Asia, "blue");
        var api = await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Api(fleet.Plugins, [.. stores.Settings]), start: false);
        var startedAt = TimeProvider.System.GetTimestamp();
        var starting = Task.WhenAll(fleet.StartEdgeAsync(), api.StartAsync());

        var answers = new ConcurrentQueue<(TimeSpan AskedAt, TimeSpan EndedAt, bool Ok)>();
        var feed = UserMix.Feed(new Uri(fleet.Edge.Address));
        using var client = UserScenario.Client();
        var scenario = Scenario.Create(Name, async context =>
        {
            var askedAt = TimeProvider.System.GetElapsedTime(startedAt);
            var response = await SendAsync(client, feed.GetNextItem(context).Request, context.CancellationToken);
            answers.Enqueue((askedAt, TimeProvider.System.GetElapsedTime(startedAt), !response.IsError));
            return response;
        }).WithLoadSimulations(Simulation.Inject(PerSecond, TimeSpan.FromSeconds(1), settings.SecondsOr(20, smoke: 12)))
          .WithThresholds(
              Goals.Answered, Threshold.AtMost("failed though asked after the first answer", 0, "", _ => answers.Count(answer => !answer.Ok && answer.AskedAt > First())));
        var report = await ScenarioRunner.RegisterScenarios(scenario).WithTestSuite(Name).WithReportFolder(settings.Reports).WithCalibration(calibratedPerSecond)
            .WithNotes(() => [$"Asked: one edge and one api of this build, {stores.Description}.", string.Create(null, $"First answer {First().TotalMilliseconds:0} ms after the processes were started; requests before that failed, as they must."), Curve()])
            .RunAsync();
        await starting;
        return report;

        TimeSpan First() => answers.Where(answer => answer.Ok).Select(answer => answer.EndedAt).DefaultIfEmpty(TimeSpan.MaxValue).Min();

        string Curve() => "Time to answer, the first twenty in ms: " + string.Join(", ", answers.Where(answer => answer.Ok).OrderBy(answer => answer.AskedAt).Take(20)
            .Select(answer => string.Create(null, $"{(answer.EndedAt - answer.AskedAt).TotalMilliseconds:0.0}"))) + ".";
    }

    private static async Task<Response> SendAsync(HttpMessageInvoker client, PreparedRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await Http.SendAsync(client, request.Message(), cancellationToken);
        }
        catch (HttpRequestException)
        {
            return Response.Fail("nobody listens yet");
        }
    }
}
