using IonMentoring.LoadRunner.Requests;
using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Tests.Running;

public sealed class HttpTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Send_2xxAndOther_okAndFailed()
    {
        await using var server = await GatedServer.StartAsync();
        var (found, missing) = (PreparedRequest.PostJson(server.Url, "{}"), PreparedRequest.Get(new Uri(server.Url, "/missing")));

        var stats = await Runs.StatsAsync(Scenario.Create("statuses", context =>
            Http.SendAsync(server.Client, (context.InvocationNumber % 2 == 0 ? found : missing).Message(), context.CancellationToken)).WithLoadSimulations(Simulation.Inject(40, Second, Second)));

        stats.Ok.Request.Count.ShouldBe(20);
        stats.Ok.AllBytes.ShouldBe(20 * "answer".Length);
        stats.StatusCodes.Single(status => status.IsError).ShouldBe(new(404, true, "status 404", 20));
    }

    [Fact]
    public async Task Send_nobodyListens_failedWithTheReason()
    {
        Uri gone;
        await using (var server = await GatedServer.StartAsync())
        {
            gone = server.Url;
        }

        using var client = Http.CreateClient(2);
        var stats = await Runs.StatsAsync(Scenario.Create("gone", context => Http.SendAsync(client, new HttpRequestMessage(HttpMethod.Get, gone), context.CancellationToken))
            .WithLoadSimulations(Simulation.Inject(10, Second, Second)));

        stats.Fail.Request.Count.ShouldBe(10);
        stats.StatusCodes[0].Message.ShouldNotBeNull().ShouldContain("HttpRequestException");
    }

    [Fact]
    public async Task Send_expectation_itsProblemIsTheFailure()
    {
        await using var server = await GatedServer.StartAsync();

        var stats = await Runs.StatsAsync(Scenario.Create("expects", context =>
            Http.SendAsync(server.Client, new HttpRequestMessage(HttpMethod.Get, server.Url), new Another(), context.CancellationToken)).WithLoadSimulations(Simulation.Inject(10, Second, Second)));

        stats.Fail.Request.Count.ShouldBe(10);
        stats.StatusCodes[0].Message.ShouldBe("200 answer");
    }

    private sealed class Another : IAnswerExpectation
    {
        public string Problem(int status, ReadOnlySpan<byte> body) => $"{status} {System.Text.Encoding.UTF8.GetString(body)}";
    }
}
