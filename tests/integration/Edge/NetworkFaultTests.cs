using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>One destination breaks in a way of its own, another one is well.</summary>
public sealed class NetworkFaultTests
{
    private const string Unsafe = "/api/v2/unsafe";

    [Theory]
    [InlineData(nameof(Fault.ResetBeforeAnswer))]
    [InlineData(nameof(Fault.ResetMidJson))]
    [InlineData(nameof(Fault.Malformed))]
    public async Task SafeRequest_destinationBreaks_answeredByTheOther(string fault)
    {
        await using var faulty = new FaultyServer(Enum.Parse<Fault>(fault));
        await using var fleet = await WithAsync(faulty.Address);

        for (var i = 0; i < 20; i++)
        {
            (await fleet.Client.AskAsync(Paths.Process, Messages.With("Are you there?", Keys.Lua))).Status.ShouldBe(200);
        }

        faulty.Requests.ShouldBeInRange(1, 19, "it was out after its first failure");
    }

    [Fact]
    public async Task SafeRequest_destinationRefuses_answeredByTheOther()
    {
        await using var fleet = await WithAsync($"http://127.0.0.1:{Ports.Closed()}");

        for (var i = 0; i < 20; i++)
        {
            (await fleet.Client.AskAsync(Paths.Process, Messages.With("Are you there?", Keys.Lua))).Status.ShouldBe(200);
        }
    }

    [Fact]
    public async Task UnsafeRequest_destinationRefuses_answeredByTheOther()
    {
        await using var fleet = await WithAsync($"http://127.0.0.1:{Ports.Closed()}");

        for (var i = 0; i < 10; i++)
        {
            (await fleet.Client.AskAsync(Unsafe, [])).Status.ShouldBe(200);
        }
    }

    [Fact]
    public async Task UnsafeRequest_connectionBreaks_sentOnce()
    {
        await using var faulty = new FaultyServer(Fault.ResetBeforeAnswer);
        await using var fleet = await WithAsync(faulty.Address);

        var answers = new List<Answer>();
        while (faulty.Requests == 0)
        {
            answers.Add(await fleet.Client.AskAsync(Unsafe, []));
        }

        var failed = answers.Where(answer => answer.Status != 200).ShouldHaveSingleItem();
        failed.Status.ShouldBe(503);
        failed.Json.Text("error.code").ShouldBe("API_UNAVAILABLE");
        failed.Header("Retry-After").ShouldNotBeNull();
        faulty.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task UnsafeRequest_itsHttp2ConnectionGoesAway_sentAgainWithItsBody()
    {
        await using var faulty = new FaultyHttp2Server(Http2Fault.GoesAway);
        await using var fleet = await OnlyAsync(faulty.Address);

        (await fleet.Client.AskRawAsync(Unsafe, "{}")).Status.ShouldBe(200);

        faulty.Bodies.ShouldBe([2, 2]);
    }

    [Fact]
    public async Task LongBody_http2StreamResetInTheMiddle_noFaultOfTheClient()
    {
        await using var faulty = new FaultyHttp2Server(Http2Fault.ResetsStreamMidBody);
        await using var fleet = await OnlyAsync(faulty.Address);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", fleet.Edge.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"POST {Unsafe} HTTP/1.1\r\nHost: edge\r\nContent-Length: 200000\r\n\r\n{new string(' ', FaultyHttp2Server.MidBody)}"), TestContext.Current.CancellationToken);

        using var reader = new StreamReader(client.GetStream());
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().ShouldStartWith("HTTP/1.1 503");
    }

    [Fact]
    public async Task UnsafeRequest_withoutABody_keptConnectionBreaks_sentOnce()
    {
        await using var faulty = new FaultyServer(Fault.ResetOnTheSecondRequest);
        await using var fleet = await OnlyAsync(faulty.Address);

        (await DeleteAsync()).Status.ShouldBe(200);
        (await DeleteAsync()).Status.ShouldBe(503);
        faulty.Requests.ShouldBe(2);

        async Task<Answer> DeleteAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Delete, Unsafe);
            return await fleet.Client.CallAsync(request);
        }
    }

    [Fact]
    public async Task AnswerBreaksOff_clientSeesItsConnectionEnd_notAWholeAnswer()
    {
        await using var faulty = new FaultyServer(Fault.ResetMidAnswer);
        await using var fleet = await OnlyAsync(faulty.Address);

        await Should.ThrowAsync<HttpRequestException>(() => fleet.Client.AskAsync(Paths.Process, Messages.With("Are you there?", Keys.Lua)));
    }

    [Fact]
    public async Task SlowAnswer_arrivesWhole()
    {
        await using var faulty = new FaultyServer(Fault.OneByteASecond);
        await using var fleet = await OnlyAsync(faulty.Address);

        (await fleet.Client.GetStringAsync(new Uri("/slow", UriKind.Relative))).ShouldBe("slow");
    }

    [Fact]
    public async Task SilentDestination_givenUpAfterTheLimit_504()
    {
        await using var faulty = new FaultyServer(Fault.Silence);
        await using var fleet = new EdgeFleet();
        fleet.Settings["Retries"] = new JsonObject { ["SilenceLimit"] = "00:00:01" };
        fleet.State(EdgeFleet.Us, "blue", faulty.Address);
        await fleet.StartEdgeAsync();

        var answer = await fleet.Client.AskAsync(Paths.Process, Messages.With("Are you there?", Keys.Lua));

        answer.Status.ShouldBe(504, answer.Raw);
        answer.Json.Text("error.code").ShouldBe("API_TIMEOUT");
    }

    [Fact]
    public async Task AllDestinationsStopAnsweringAtOnce_requestsWaitForThem()
    {
        await using var fleet = new EdgeFleet();
        var first = await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
        var second = await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
        await fleet.StartEdgeAsync();

        await first.SignalAsync("STOP");
        await second.SignalAsync("STOP");
        var asked = Enumerable.Range(0, 10).Select(_ => fleet.Client.AskAsync(Paths.Process, Messages.With("Are you there?", Keys.Lua))).ToList();
        await Eventually.AnswerAsync(
            fleet.StatusAsync,
            status => status.Json["regions"]!.AsArray().SelectMany(region => region!["destinations"]!.AsArray()).Any(destination => !destination!["ready"]!.GetValue<bool>()));
        await first.SignalAsync("CONT");
        await second.SignalAsync("CONT");

        (await Task.WhenAll(asked)).ShouldAllBe(answer => answer.Status == 200);
    }

    [Fact]
    public async Task NoDestinationReady_anywhere_503WithRetryAfter()
    {
        await using var fleet = new EdgeFleet();
        var only = await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
        fleet.State(EdgeFleet.Europe, "blue", $"http://127.0.0.1:{Ports.Closed()}");
        await fleet.StartEdgeAsync();
        only.Kill();
        await fleet.ReadyAsync(only, ready: false);

        var answer = await fleet.Client.AskAsync(Paths.Process, Messages.With("Are you there?", Keys.Lua));

        answer.Status.ShouldBe(503);
        answer.Json.Text("error.code").ShouldBe("API_UNAVAILABLE");
        answer.Json.Text("error.message").ShouldNotBeNull().ShouldContain("2 regions");
        answer.Header("Retry-After").ShouldBe("1");

        await only.StartAsync();
        await fleet.ReadyAsync(only);
        (await fleet.Client.AskAsync(Paths.Process, Messages.With("Are you there?", Keys.Lua))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task SafeRequest_everyDestinationSaysItCannotServe_itsAnswerPassedOn(int status)
    {
        await using var fleet = new EdgeFleet();
        await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
        await fleet.StartEdgeAsync();

        var answer = await fleet.Client.FetchAsync($"/status/{status}");

        answer.Status.ShouldBe(status);
        answer.Header("X-Ion-Served-By").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task SafeRequest_oneDestinationSaysItCannotServe_answeredByTheOther(int status)
    {
        await using var fleet = new EdgeFleet();
        await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
        await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub("--FailShare=1", $"--FailStatus={status}"));
        await fleet.StartEdgeAsync();

        for (var i = 0; i < 20; i++)
        {
            (await fleet.Client.AskAsync(Paths.Process, Messages.With("Are you there?", Keys.Lua))).Status.ShouldBe(200);
        }
    }

    [Fact]
    public async Task Outage_ofOneDestination_meetsFewFirstAttempts()
    {
        await using var fleet = new EdgeFleet();
        await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
        var dies = await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
        await fleet.StartEdgeAsync();
        await using var load = SteadyLoad.Start(fleet.Client, perSecond: 200, EdgeFleet.Us);
        await load.AnsweredAsync(100);

        // In its place comes one that resets every connection, probes included, and counts the requests that try.
        dies.Kill();
        await dies.EndAsync();
        await using var broken = new FaultyServer(Fault.ResetBeforeAnswer, dies.Port, isReady: false);
        await load.AnsweredAsync(2000);
        await load.StopAsync();

        load.Failed.ShouldBeEmpty();
        broken.Requests.ShouldBeLessThanOrEqualTo(5);
    }

    private static async Task<EdgeFleet> OnlyAsync(string address)
    {
        var fleet = new EdgeFleet();
        fleet.State(EdgeFleet.Us, "blue", address);
        await fleet.StartEdgeAsync();
        return fleet;
    }

    private static async Task<EdgeFleet> WithAsync(string broken)
    {
        var fleet = new EdgeFleet();
        await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
        fleet.State(EdgeFleet.Us, "blue", broken);
        await fleet.StartEdgeAsync();
        return fleet;
    }
}
