using System.Text;
using System.Text.Json;
using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Destinations;
using IonMentoring.Edge.Forwarding;
using IonMentoring.Edge.Regions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Yarp.ReverseProxy.Forwarder;

namespace IonMentoring.Edge.Tests.Forwarding;

public sealed class EdgeForwardingTests : IDisposable
{
    private readonly TestEdge _edge = new();

    public void Dispose() => _edge.Dispose();

    [Fact]
    public async Task Answer_passesWithWhoServedIt()
    {
        var http = Http();

        var forwarder = await ForwardAsync(http, attempt => attempt.AnswerAsync(200));

        var tried = forwarder.Tried.ShouldHaveSingleItem();
        http.Response.Headers["X-Ion-Served-By"].ToString().ShouldBe($"us-central1/blue/{new Uri(tried).Authority}");
    }

    [Fact]
    public async Task Region_unknown_400WithTheKnownOnes_nothingSent()
    {
        var http = Http();
        http.Request.Headers["X-Ion-Region"] = "mars";

        var forwarder = await ForwardAsync(http, attempt => attempt.AnswerAsync(200));

        forwarder.Tried.ShouldBeEmpty();
        http.Response.StatusCode.ShouldBe(400);
        Body(http).GetProperty("error").GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("europe-west1");
    }

    [Fact]
    public async Task NeverSent_goesToAnother_andTheFirstIsOut()
    {
        var http = Http(path: "/api/v2/unsafe");

        var forwarder = await ForwardAsync(http, attempt => attempt.Number == 1
            ? attempt.FailAsync(ForwarderError.Request, HttpRequestError.ConnectionError)
            : attempt.AnswerAsync(201));

        forwarder.Tried.Count.ShouldBe(2);
        http.Response.StatusCode.ShouldBe(201);
        _edge.Region.Blue.Destinations.Single(destination => destination.Prefix == forwarder.Tried[0]).Health.IsUsable.ShouldBeFalse();
        _edge.Region.Blue.Destinations.ShouldAllBe(destination => destination.UnderWay == 0);
    }

    [Fact]
    public async Task Lost_unsafe_503AtOnce()
    {
        var http = Http(path: "/api/v2/unsafe");

        var forwarder = await ForwardAsync(http, attempt => attempt.FailAsync(ForwarderError.Request));

        forwarder.Tried.ShouldHaveSingleItem();
        http.Response.StatusCode.ShouldBe(503);
        http.Response.Headers.RetryAfter.ToString().ShouldBe("1");
    }

    [Fact]
    public async Task Lost_safe_triedElsewhere_withItsWholeBody()
    {
        List<string> bodies = [];

        var forwarder = await ForwardAsync(Http(body: "hello"), async attempt =>
        {
            bodies.Add(await SentAsync(attempt.Http));
            await (attempt.Number < 3 ? attempt.FailAsync(ForwarderError.Request) : attempt.AnswerAsync(200));
        });

        bodies.ShouldBe(["hello as text/plain", "hello as text/plain", "hello as text/plain"]);
        forwarder.Tried.ShouldBeUnique();
    }

    [Fact]
    public async Task ReadingOfTheBodyEnded_503_theDestinationStays()
    {
        var http = Http(path: "/api/v2/unsafe");

        await ForwardAsync(http, attempt =>
        {
            attempt.Http.Features.Set<IForwarderErrorFeature>(new ScriptedForwarder.Failure(
                ForwarderError.RequestBodyClient, new AggregateException(new OperationCanceledException(), new HttpRequestException())));
            return Task.CompletedTask;
        });

        http.Response.StatusCode.ShouldBe(503);
        _edge.Region.Blue.Destinations.ShouldAllBe(destination => destination.Health.IsUsable);
    }

    [Fact]
    public async Task TimedOut_504_notTriedAgain()
    {
        var http = Http();

        (await ForwardAsync(http, attempt => attempt.FailAsync(ForwarderError.RequestTimedOut))).Tried.ShouldHaveSingleItem();

        http.Response.StatusCode.ShouldBe(504);
    }

    [Fact]
    public async Task Answered503_putAsideForAnother()
    {
        var http = Http();

        await ForwardAsync(http, attempt => attempt.AnswerAsync(attempt.Number == 1 ? 503 : 200));

        http.Response.StatusCode.ShouldBe(200);
        _edge.Region.Blue.HasUsable.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/api/v2/process")]
    [InlineData("/api/v2/unsafe")]
    public async Task AnsweredBeforeTheBodyWasRead_theAnswerPasses_theDestinationStays(string path)
    {
        var http = Http(path);
        _edge.Region.Blue.Recent.IsWatched = true;

        var forwarder = await ForwardAsync(http, async attempt =>
        {
            await attempt.AnswerAsync(413);
            await attempt.FailAsync(ForwarderError.RequestBodyDestination);
        });

        forwarder.Tried.ShouldHaveSingleItem();
        http.Response.StatusCode.ShouldBe(413);
        _edge.Region.Blue.Destinations.ShouldAllBe(destination => destination.Health.IsUsable);
        _edge.Region.Blue.Recent.Over(TimeSpan.FromSeconds(30)).Unanswered.ShouldBe(0);
    }

    [Fact]
    public async Task ClientLeft_noFaultOfTheDestination()
    {
        _edge.Region.Blue.Recent.IsWatched = true;

        await ForwardAsync(Http(), attempt => attempt.FailAsync(ForwarderError.RequestCanceled));

        _edge.Region.Blue.Destinations.ShouldAllBe(destination => destination.Health.IsUsable);
        _edge.Region.Blue.Recent.Over(TimeSpan.FromSeconds(30)).Requests.ShouldBe(0);
    }

    [Fact]
    public async Task ClientLeft_afterALongWait_countsAsThatLong()
    {
        _edge.Region.Blue.Recent.IsWatched = true;
        var http = Http();

        await ForwardAsync(http, attempt =>
        {
            _edge.Time.Advance(TimeSpan.FromMilliseconds(500));
            http.RequestAborted = new CancellationToken(canceled: true);
            http.Response.StatusCode = 502;
            return attempt.FailAsync(ForwarderError.RequestCanceled);
        });

        _edge.Region.Blue.Recent.Over(TimeSpan.FromSeconds(30)).ShouldBe(new Evidence(1, 0, 0, 500));
    }

    [Fact]
    public async Task ClientLeft_whileItsBodyWasRead_nothingSent()
    {
        foreach (var left in (Exception[])[new OperationCanceledException(), new IOException("The client reset the connection.")])
        {
            var http = Http();
            http.Request.Body = new WhenRead(() => throw left);

            (await ForwardAsync(http, attempt => attempt.AnswerAsync(200))).Tried.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task TimeToAnswer_untilTheAnswerBegins_notUntilItsClientHasIt()
    {
        _edge.Region.Blue.Recent.IsWatched = true;

        await ForwardAsync(Http(), async attempt =>
        {
            _edge.Time.Advance(TimeSpan.FromMilliseconds(50));
            await attempt.AnswerAsync(200);
            _edge.Time.Advance(TimeSpan.FromSeconds(10));
        });

        _edge.Region.Blue.Recent.Over(TimeSpan.FromSeconds(30)).ShouldBe(new Evidence(1, 0, 0, 50));
    }

    [Fact]
    public async Task PromotedWhileTheBodyWasRead_goesToTheNewSide()
    {
        _edge.DeployGreen();
        _edge.Deployments.Shift(TestEdge.Us, Colour.Green, 0, "Ada", null);
        var http = Http();
        http.Request.Body = new WhenRead(() => _edge.Deployments.Promote(TestEdge.Us, "Ada", null));

        await ForwardAsync(http, attempt => attempt.AnswerAsync(200));

        http.Response.Headers["X-Ion-Served-By"].ToString().ShouldContain("/green/");
    }

    [Fact]
    public async Task OnTrial_itsErrorsReachNoClient_butAreCounted()
    {
        _edge.DeployGreen();
        _edge.Deployments.Shift(TestEdge.Us, Colour.Green, 100, "Ada", null);
        var http = Http();

        var forwarder = await ForwardAsync(http, attempt => attempt.AnswerAsync(attempt.Number == 1 ? 500 : 200));

        forwarder.Tried[0].ShouldStartWith("http://127.0.0.1:811");
        http.Response.StatusCode.ShouldBe(200);
        http.Response.Headers["X-Ion-Served-By"].ToString().ShouldContain("/blue/");
        _edge.Region.Green.Recent.Over(TimeSpan.FromSeconds(30)).Errors.ShouldBe(1);
    }

    [Fact]
    public async Task NoDestination_503WithRetryAfter()
    {
        foreach (var destination in _edge.Topology.Regions.SelectMany(region => region.Destinations))
        {
            destination.Health.Eject(_edge.Topology.Options.Health, _edge.Time.GetUtcNow(), "stopped");
        }

        var http = Http();

        (await ForwardAsync(http, attempt => attempt.AnswerAsync(200))).Tried.ShouldBeEmpty();

        http.Response.StatusCode.ShouldBe(503);
        http.Response.Headers.RetryAfter.ToString().ShouldBe("1");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LastDestinationThatServes_failing_stays(bool isGreenReady)
    {
        var last = _edge.Region.Blue.Destinations[0];
        var others = _edge.Topology.Regions.SelectMany(region => region.Destinations).Except([last]);
        foreach (var destination in others.Except(isGreenReady ? _edge.Region.Green.Destinations : []))
        {
            destination.Health.Eject(_edge.Topology.Options.Health, _edge.Time.GetUtcNow(), "stopped");
        }

        var forwarder = await ForwardAsync(Http(), attempt => attempt.FailAsync(ForwarderError.Request));

        forwarder.Tried.ShouldBe([last.Prefix, last.Prefix, last.Prefix]);
        last.Health.IsUsable.ShouldBeTrue();
    }

    [Fact]
    public async Task LastDestinationThatARegionCanReach_stays_whereOtherRegionsHaveOthers()
    {
        _edge.Reload(($"Regions:{TestEdge.Us}:Fallback:0", TestEdge.Europe));
        var last = _edge.Topology.Find(TestEdge.Europe)!.Blue.Destinations.Single();
        foreach (var destination in _edge.Region.Blue.Destinations)
        {
            destination.Health.Eject(_edge.Topology.Options.Health, _edge.Time.GetUtcNow(), "stopped");
        }

        await ForwardAsync(Http(), attempt => attempt.FailAsync(ForwarderError.Request));

        last.Health.IsUsable.ShouldBeTrue("Asia has one more, but no request of the other two goes there");
    }

    [Fact]
    public void AllDestinationsFail_inTheSameMoment_oneStays()
    {
        for (var round = 0; round < 50; round++)
        {
            using var edge = new TestEdge();
            var forwarder = new ScriptedForwarder(attempt => attempt.FailAsync(ForwarderError.Request));
            var forwarding = new EdgeForwarding(edge.Topology, forwarder, new RetryBudget(edge.Time), new EdgeProblems(edge.Time), edge.Time, NullLogger<EdgeForwarding>.Instance);

            AtOnce.Run(4, _ => forwarding.ForwardAsync(Http()).GetAwaiter().GetResult());

            edge.Topology.Regions.Any(region => region.Blue.HasUsable).ShouldBeTrue();
        }
    }

    private async Task<ScriptedForwarder> ForwardAsync(HttpContext http, Func<ScriptedForwarder.Attempt, Task> script)
    {
        var forwarder = new ScriptedForwarder(script);
        var forwarding = new EdgeForwarding(
            _edge.Topology, forwarder, new RetryBudget(_edge.Time), new EdgeProblems(_edge.Time), _edge.Time, NullLogger<EdgeForwarding>.Instance);
        await forwarding.ForwardAsync(http);
        return forwarder;
    }

    private static DefaultHttpContext Http(string path = "/api/v2/process", string body = "{}")
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().BuildServiceProvider() };
        (http.Request.Method, http.Request.Path) = ("POST", path);
        http.Request.ContentLength = body.Length;
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        http.Response.Body = new MemoryStream();
        return http;
    }

    // What a destination reads, where the forwarder's own content was read already.
    private static async Task<string> SentAsync(HttpContext http)
    {
        using var health = new DestinationHealth();
        using var connections = new DestinationConnections(health, TimeSpan.FromSeconds(1)) { InnerHandler = new Echo() };
        using var client = new HttpMessageInvoker(connections);
        using var message = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1/") { Content = new StringContent("nothing is left") };
        message.Options.Set(EdgeRequest.Key, EdgeRequest.Of(http));
        using var answer = await client.SendAsync(message, CancellationToken.None);
        return await answer.Content.ReadAsStringAsync();
    }

    private static JsonElement Body(HttpContext http) => JsonDocument.Parse(((MemoryStream)http.Response.Body).ToArray()).RootElement;

    private sealed class Echo : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new()
        {
            Content = new StringContent($"{await request.Content!.ReadAsStringAsync(cancellationToken)} as {request.Content.Headers.ContentType!.MediaType}"),
        };
    }

    private sealed class WhenRead(Action action) : MemoryStream("{}"u8.ToArray())
    {
        private Action? _action = action;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Interlocked.Exchange(ref _action, null)?.Invoke();
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
