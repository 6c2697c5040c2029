using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>What clients send through the edge, and what they get back.</summary>
public sealed class EdgeRequestTests(EdgeRequestTests.OneRegion one) : IClassFixture<EdgeRequestTests.OneRegion>
{
    private EdgeFleet Fleet => one.Fleet;

    [Fact]
    public async Task Answer_saysWhoServedIt()
    {
        var answer = await Fleet.Client.AskAsync(Paths.Process, Messages.With("Are you there?"));

        answer.Header("X-Ion-Served-By").ShouldBe($"{EdgeFleet.Us}/blue/{Fleet.First("blue").Name}");
    }

    [Theory]
    [InlineData("mars", 400)]
    [InlineData("", 400)]
    [InlineData("EUROPE-WEST1", 200)]
    [InlineData("europe-west1, mars", 400)]
    public async Task RegionHeader_knownOrRefused(string region, int status)
    {
        var answer = await Fleet.Client.CallAsync(WithHeader("X-Ion-Region", region));

        answer.Status.ShouldBe(status, answer.Raw);
        if (status == 400)
        {
            answer.Json.Text("error.code").ShouldBe("INVALID_REGION");
            answer.Json.Text("error.message").ShouldNotBeNull().ShouldContain("europe-west1, us-central1");
        }
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Host", "example.com")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task ForwardedHeader_fromAnyClient_doesNotReachTheApi(string name, string value)
    {
        var answer = await Fleet.Client.CallAsync(WithHeader(name, value));

        var seen = answer.Json.AsObject().Select(pair => $"{pair.Key}: {pair.Value}").ToList();
        seen.ShouldNotContain(header => header.Contains(value, StringComparison.Ordinal));
        seen.ShouldContain("X-Forwarded-For: 127.0.0.1");
    }

    [Fact]
    public async Task WebSocket_passesThrough()
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(Fleet.Edge.Address.Replace("http", "ws", StringComparison.Ordinal) + "/echo"), TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.UTF8.GetBytes("hello"), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);
        var buffer = new byte[16];

        var received = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);

        Encoding.UTF8.GetString(buffer, 0, received.Count).ShouldBe("hello");
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task ServerSentEvents_arriveOneByOne()
    {
        using var stream = new StreamReader(await Fleet.Client.GetStreamAsync(new Uri("/events", UriKind.Relative), TestContext.Current.CancellationToken));

        for (var number = 1; number <= 3; number++)
        {
            (await stream.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe($"data: {number}");
            await stream.ReadLineAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Headers_tooLarge_431()
    {
        var answer = await Fleet.Client.CallAsync(WithHeader("X-Padding", new string('x', 40 * 1024)));

        answer.Status.ShouldBe(431);
        (await Fleet.Client.FetchAsync("/readyz")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(Paths.Process)]
    [InlineData("/api/v2/unsafe")]
    public async Task Body_tooLarge_413(string path)
    {
        var answer = await Fleet.Client.AskRawAsync(path, new string(' ', 600 * 1024));

        answer.Status.ShouldBe(413, answer.Raw);
        answer.Json.Text("error.code").ShouldBe("REQUEST_TOO_LARGE");
        (await Fleet.Client.FetchAsync("/readyz")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task SlowHeaders_connectionClosed()
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Fleet.Edge.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync("GET /readyz HTTP/1.1\r\nHost: edge\r\nX-Slow: "u8.ToArray(), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());

        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Eventually.Limit, TestContext.Current.CancellationToken);

        answer.ShouldStartWith("HTTP/1.1 408");
    }

    [Fact]
    public async Task Connections_tooMany_theOnesTooManyAreClosed_andLaterOnesServed()
    {
        await using var fleet = new EdgeFleet();
        fleet.Settings["Limits"] = new JsonObject { ["Connections"] = 10 };
        await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
        await fleet.StartEdgeAsync();

        var connections = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", fleet.Edge.Port, TestContext.Current.CancellationToken);
            return client;
        }));
        var answered = await Task.WhenAll(connections.Select(IsAnsweredAsync));
        answered.Count(isAnswered => isAnswered).ShouldBeInRange(1, 10);

        foreach (var connection in connections)
        {
            connection.Dispose();
        }

        await Eventually.AnswerAsync(() => fleet.Client.FetchAsync("/readyz"), answer => answer.Status == 200);
    }

    [Fact]
    public async Task LongBody_flowsThrough()
    {
        var answer = await Fleet.Client.AskRawAsync(Paths.Process, new string(' ', 200 * 1024));

        answer.Status.ShouldBe(200);
    }

    private static async Task<bool> IsAnsweredAsync(TcpClient connection)
    {
        try
        {
            await connection.GetStream().WriteAsync("GET /readyz HTTP/1.1\r\nHost: edge\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
            return await connection.GetStream().ReadAsync(new byte[16], TestContext.Current.CancellationToken) > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static HttpRequestMessage WithHeader(string name, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/headers");
        request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    public sealed class OneRegion : IAsyncLifetime
    {
        internal EdgeFleet Fleet { get; } = new();

        public async ValueTask InitializeAsync()
        {
            Fleet.Settings["Limits"] = new JsonObject { ["BodyBytes"] = 512 * 1024, ["HeaderTimeout"] = "00:00:02" };
            await Fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
            Fleet.State(EdgeFleet.Europe, "blue");
            await Fleet.StartEdgeAsync();
        }

        public ValueTask DisposeAsync() => Fleet.DisposeAsync();
    }
}
