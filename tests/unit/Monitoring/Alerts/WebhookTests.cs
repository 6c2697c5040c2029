using IonMentoring.Monitoring.Alerts;
using IonMentoring.Monitoring.Alerts.Channels;
using IonMentoring.Monitoring.Alerts.Endpoints;
using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Alerts.States;
using IonMentoring.Sinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Tests.Alerts;

/// <summary>Chat and pager against real sinks: what arrives, and what happens when it does not.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private readonly JumpingTime _time = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddMetrics().AddSingleton<AlertMeter>().BuildServiceProvider();
    private readonly CancellationTokenSource _ending = new();
    private readonly List<IDisposable> _webhooks = [];
    private readonly List<Task> _running = [];
    private HttpSink _sink = null!;

    public async ValueTask InitializeAsync() => _sink = await HttpSink.StartAsync();

    [Fact]
    public async Task Chat_firingAndResolved_inSlacksForm()
    {
        var chat = Chat(_sink.Url);
        chat.Post(Notifications.Firing());
        chat.Post(Notifications.Resolved());
        await Until.TrueAsync(() => chat.Counts.Sent == 2);

        var (fired, resolved) = (_sink.Received[0], _sink.Received[1]);
        $"{fired["text"]}".ShouldBe("[critical] High Error Rate - Critical &lt;!channel&gt;: 2.5 %, allowed is at most 1 %");
        $"{fired["attachments"]![0]!["color"]}".ShouldBe("#d32f2f");
        fired["attachments"]![0]!["fields"]!.AsArray().Select(field => $"{field!["title"]}").ShouldBe(["Severity", "Value", "Allowed", "Since", "Worst", "What to do", "Take it on"]);
        $"{resolved["text"]}".ShouldBe("[resolved] High Error Rate - Critical &lt;!channel&gt;: 0 % after 14 min 0 s");
        $"{resolved["attachments"]![0]!["color"]}".ShouldBe("#388e3c");
    }

    [Fact]
    public async Task Pager_wholeLife_triggerAcknowledgeResolveByOneKey()
    {
        var pager = Pager(_sink.Url);
        AlertNotification[] life = [Notifications.Firing(), Notifications.Firing() with { Kind = NotificationKind.Acknowledged }, Notifications.Resolved()];
        Array.ForEach(life, pager.Post);
        await Until.TrueAsync(() => pager.Counts.Sent == 3);

        _sink.Received.Select(told => $"{told["event_action"]}").ShouldBe(["trigger", "acknowledge", "resolve"]);
        _sink.Received.ShouldAllBe(told => $"{told["routing_key"]}" == "the-routing-key" && $"{told["dedup_key"]}" == $"{life[0].Alert.Id}");
        var payload = _sink.Received[0]["payload"]!;
        $"{payload["severity"]}".ShouldBe("critical");
        $"{payload["summary"]}".ShouldBe(life[0].Title);
        $"{payload["custom_details"]!["Worst"]}".ShouldBe("region eu: 4 %");
    }

    [Theory]
    [InlineData("Critical", "critical")]
    [InlineData("High", "error")]
    [InlineData("Medium", "warning")]
    public async Task Pager_severity_inItsWords(string ours, string theirs)
    {
        var pager = Pager(_sink.Url);
        var firing = Notifications.Firing();
        pager.Post(firing with { Alert = firing.Alert with { Severity = Enum.Parse<AlertSeverity>(ours) } });
        await Until.TrueAsync(() => pager.Counts.Sent == 1);
        $"{_sink.Received[0]["payload"]!["severity"]}".ShouldBe(theirs);
    }

    [Fact]
    public async Task Sink_answers500Then200_triedAgainAfterASecond()
    {
        _sink.Answer(500);
        var chat = Chat(_sink.Url);
        chat.Post(Notifications.Firing());
        await _time.PassAsync(TimeSpan.FromSeconds(1));
        await Until.TrueAsync(() => chat.Counts.Sent == 1);
        (_sink.Received.Count, chat.Counts.Failed).ShouldBe((2, 0));
    }

    [Fact]
    public async Task Sink_answers500Always_givenUpAfterThreeAndTheNextIsSent()
    {
        _sink.Answer(500).Answer(503).Close();
        var chat = Chat(_sink.Url);
        chat.Post(Notifications.Firing());
        chat.Post(Notifications.Resolved());
        await _time.PassAsync(TimeSpan.FromSeconds(1));
        await _time.PassAsync(TimeSpan.FromSeconds(4));
        await Until.TrueAsync(() => chat.Counts.Sent == 1);
        (_sink.Received.Count, chat.Counts.Failed).ShouldBe((4, 1));
        chat.Counts.LastError.ShouldNotBeNull().ShouldStartWith("no connection to 127.0.0.1");
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("86400", 30)]
    [InlineData("0", 1)]
    [InlineData("soon", 1)]
    public async Task Sink_answers429_waitedAsLongAsAskedWithinBounds(string after, int seconds)
    {
        _sink.Answer(429, ("Retry-After", after));
        var chat = Chat(_sink.Url);
        chat.Post(Notifications.Firing());
        await _time.PassAsync(TimeSpan.FromSeconds(seconds));
        await Until.TrueAsync(() => chat.Counts.Sent == 1);
    }

    [Fact]
    public async Task Sink_answers404_notTriedAgain()
    {
        _sink.Answer(404);
        var chat = Chat(_sink.Url);
        chat.Post(Notifications.Firing());
        await Until.TrueAsync(() => chat.Counts.Failed == 1);
        (_sink.Received.Count, chat.Counts.LastError).ShouldBe((1, "answered 404"));
    }

    [Fact]
    public async Task Sink_redirectsElsewhere_notFollowed()
    {
        await using var elsewhere = await HttpSink.StartAsync();
        foreach (var status in (int[])[301, 302, 307, 308])
        {
            _sink.Answer(status, ("Location", $"{elsewhere.Url}"));
            (await Chat(_sink.Url).TryAsync(Notifications.Firing(), CancellationToken.None)).ShouldBe($"answered {status}; redirects are not followed");
        }

        elsewhere.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sink_hangs_givenUpAfterFiveSecondsAndOthersAreNotHeldUp()
    {
        await using var other = await HttpSink.StartAsync();
        _sink.Hang().Hang().Hang();
        var (hanging, well) = (Chat(_sink.Url), Pager(other.Url));
        for (var notification = 0; notification < 300; notification++)
        {
            hanging.Post(Notifications.Firing());
        }

        well.Post(Notifications.Firing());
        await Until.TrueAsync(() => well.Counts.Sent == 1 && _sink.Received.Count == 1);
        hanging.Counts.Failed.ShouldBeGreaterThanOrEqualTo(199);
        hanging.Counts.LastError.ShouldBe("100 notifications wait already");

        var dropped = hanging.Counts.Failed;
        _time.Advance(TimeSpan.FromSeconds(5));
        await _time.PassAsync(TimeSpan.FromSeconds(1));
        await Until.TrueAsync(() => _sink.Received.Count == 2);
        _time.Advance(TimeSpan.FromSeconds(5));
        await _time.PassAsync(TimeSpan.FromSeconds(4));
        await Until.TrueAsync(() => _sink.Received.Count == 3);
        _time.Advance(TimeSpan.FromSeconds(5));
        await Until.TrueAsync(() => hanging.Counts.Failed == dropped + 1);
        hanging.Counts.LastError.ShouldBe("no answer within 5 s");
    }

    [Fact]
    public async Task Program_ends_eachThatIsLeftCountsAsFailed()
    {
        _sink.Hang();
        var chat = Chat(_sink.Url);
        for (var notification = 0; notification < 3; notification++)
        {
            chat.Post(Notifications.Firing());
        }

        chat.Complete();
        await Until.TrueAsync(() => _sink.Received.Count == 1);
        await _ending.CancelAsync();
        await Until.TrueAsync(() => chat.Counts.Failed == 3);
        (chat.Counts.Sent, chat.Counts.LastError).ShouldBe((0, "the program ended"));
    }

    [Fact]
    public async Task LastError_namesHosts_forOperatorsAlone()
    {
        _sink.Answer(404);
        var chat = Chat(_sink.Url);
        await chat.TryAsync(Notifications.Firing(), CancellationToken.None);
        AlertChannelView.Of(chat, isOperator: true).ShouldBe(new AlertChannelView("chat", Configured: true, 0, 1, "answered 404"));
        AlertChannelView.Of(chat, isOperator: false).LastError.ShouldBeNull();
    }

    [Fact]
    public async Task Sink_isNotThere_failsWithoutTheSecretPath()
    {
        var gone = _sink.Url;
        await _sink.DisposeAsync();
        var error = (await Chat(gone).TryAsync(Notifications.Firing(), CancellationToken.None)).ShouldNotBeNull();
        error.ShouldBe("no connection to 127.0.0.1: ConnectionRefused");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task Address_private_refusedWhenConnecting(string host)
    {
        var address = new UriBuilder(_sink.Url) { Host = host }.Uri;
        var error = (await Chat(address, allowed: []).TryAsync(Notifications.Firing(), CancellationToken.None)).ShouldNotBeNull();
        error.ShouldContain("private network");
        error.ShouldContain("Alerts:AllowedAddresses");
        _sink.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("localhost", "localhost")]
    [InlineData("LOCALHOST", "localhost")]
    [InlineData("localhost", "127.0.0.0/8")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    public async Task Address_privateButAllowed_reached(string host, string allowed)
    {
        var address = new UriBuilder(_sink.Url) { Host = host }.Uri;
        (await Chat(address, allowed).TryAsync(Notifications.Firing(), CancellationToken.None)).ShouldBeNull();
        _sink.Received.Count.ShouldBe(1);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _webhooks.ForEach(webhooks => webhooks.Dispose());
        await _sink.DisposeAsync();
        await _services.DisposeAsync();
        _ending.Dispose();
    }

    private ChannelDelivery Chat(Uri url, params string[] allowed) =>
        Run(options => new ChatChannel(Webhooks(options), options), new AlertChannelsOptions { Chat = new() { Url = $"{url}" } }, allowed);

    private ChannelDelivery Chat(Uri url) => Chat(url, "127.0.0.0/8");

    private ChannelDelivery Pager(Uri url) =>
        Run(options => new PagerChannel(Webhooks(options), options), new AlertChannelsOptions { Pager = new() { Url = $"{url}", RoutingKey = "the-routing-key" } }, ["127.0.0.1"]);

    private ChannelDelivery Run(Func<IOptions<AlertsOptions>, IAlertChannel> create, AlertChannelsOptions channels, string[] allowed)
    {
        var options = new AlertsOptions { Channels = channels };
        foreach (var address in allowed)
        {
            options.AllowedAddresses.Add(address);
        }

        var delivery = new ChannelDelivery(create(Options.Create(options)), _services.GetRequiredService<AlertMeter>(), _time, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        _running.Add(delivery.RunAsync(_ending.Token));
        return delivery;
    }

    private Webhooks Webhooks(IOptions<AlertsOptions> options)
    {
        var webhooks = new Webhooks(options, _time);
        _webhooks.Add(webhooks);
        return webhooks;
    }
}
