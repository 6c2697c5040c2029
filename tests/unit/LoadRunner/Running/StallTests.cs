using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Tests.Running;

/// <summary>A server that pauses for a second in the middle of a run.</summary>
public sealed class StallTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Open_serverPausesForASecond_p99ShowsIt()
    {
        await using var server = await GatedServer.StartAsync();
        var scenario = Scenario.Create("open", server.AskAsync).WithLoadSimulations(Simulation.Inject(100, Second, 3 * Second));

        var running = Runs.OfAsync(scenario);
        await PauseAsync(server, afterRequests: 100);
        var stats = (await running).ScenarioStats[0];

        output.WriteLine($"P50 {stats.Ok.Latency.Percent50} ms, P99 {stats.Ok.Latency.Percent99} ms");
        stats.Ok.Request.Count.ShouldBe(300);
        stats.Ok.Latency.Percent99.ShouldBeGreaterThan(900);

        // A hundred requests were due in that second, each waits for what is left of it.
        stats.Ok.Latency.Curve.Single(point => point.Percentile == 90).Ms.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task Open_moreDueThanConnections_waitingForOneCounts()
    {
        await using var server = await GatedServer.StartAsync();
        using var one = Requests.Http.CreateClient(connections: 1);
        var scenario = Scenario.Create("one connection", context => Requests.Http.SendAsync(one, new HttpRequestMessage(HttpMethod.Get, server.Url), context.CancellationToken))
            .WithLoadSimulations(Simulation.Inject(100, Second, 3 * Second));

        var running = Runs.OfAsync(scenario);
        await PauseAsync(server, afterRequests: 100);
        var stats = (await running).ScenarioStats[0];

        stats.Ok.Request.Count.ShouldBe(300);
        stats.Ok.Latency.Percent99.ShouldBeGreaterThan(900);
    }

    [Fact]
    public async Task Closed_serverPausesForASecond_onlyTheCorrectedP99ShowsIt()
    {
        await using var server = await GatedServer.StartAsync();
        var scenario = Scenario.Create("closed", server.AskAsync).WithLoadSimulations(Simulation.KeepConstant(1, 3 * Second));

        var running = Runs.OfAsync(scenario);
        await PauseAsync(server, afterRequests: 50);
        var stats = (await running).ScenarioStats[0];

        output.WriteLine($"P99 {stats.Ok.Latency.Percent99} ms, corrected {stats.CorrectedPercent99} ms");
        stats.Ok.Latency.MaxMs.ShouldBeGreaterThan(900);
        stats.CorrectedPercent99.ShouldNotBeNull().ShouldBeGreaterThan(500);
        stats.Ok.Latency.Percent99.ShouldBeLessThan(stats.CorrectedPercent99.Value);
    }

    private static async Task PauseAsync(GatedServer server, int afterRequests)
    {
        while (server.Requests < afterRequests)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1));
        }

        server.Close();
        await Task.Delay(Second);
        server.Open();
    }
}
