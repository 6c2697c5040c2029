using System.Text.Json.Nodes;
using IonMentoring.Sinks;

namespace IonMentoring.Integration.Tests;

/// <summary>Alerts of a real api, from requests that fail to what chat, pager and mail receive.</summary>
public sealed class AlertTests : IAsyncLifetime
{
    private const string Alerts = "/api/v2/alerts";
    private const string ErrorRate = "High Error Rate - Critical";
    private const string HitRate = "Low Cache Hit Rate";
    private const string RoutingKey = "a-secret-routing-key";

    private static readonly string[] OtherRules =
    [
        "high-response-time-critical", "availability-sla-breach", "high-response-time-warning", "high-error-rate-warning", "high-database-replication-lag", "high-cpu-utilization",
        "high-memory-utilization",
    ];

    // What is found later has to make up for them within the same minute.
    private static readonly TimeSpan FewRequests = TimeSpan.FromMilliseconds(200);

    private readonly SmtpSink _mail = SmtpSink.Start();
    private HttpSink _chat = null!;
    private HttpSink _pager = null!;

    // Whoever asks the api how its alerts do makes requests that do not fail: the rates allow for those.
    private string[] Settings =>
    [
        "--Suggestions:WarmUp=0", "--Alerts:Frequency=00:00:01", "--Alerts:Window=00:00:01", "--Alerts:Occurrences=2", "--Alerts:MinimumRequests=5",
        "--Alerts:Rules:high-error-rate-critical:Threshold=40",
        .. OtherRules.Select(rule => $"--Alerts:Rules:{rule}:Enabled=false"),
        $"--Alerts:Channels:Chat:Url={_chat.Url}", $"--Alerts:Channels:Pager:Url={_pager.Url}", $"--Alerts:Channels:Pager:RoutingKey={RoutingKey}",
        "--Alerts:Channels:Mail:Host=127.0.0.1", $"--Alerts:Channels:Mail:Port={_mail.Port}", "--Alerts:Channels:Mail:Encryption=None",
        "--Alerts:Channels:Mail:From=ion@example.org", "--Alerts:Channels:Mail:To:0=operators@example.org",
    ];

    public async ValueTask InitializeAsync() => (_chat, _pager) = (await HttpSink.StartAsync(), await HttpSink.StartAsync());

    [Fact]
    public async Task ErrorRate_failingRequests_toldAcknowledgedAndResolved()
    {
        await using var model = await StubModel.StartAsync();
        await using var host = await HostProcess.StartRoleAsync("api", [.. Settings, "--Alerts:AllowedAddresses:0=127.0.0.0/8", "--Alerts:Rules:low-cache-hit-rate:Enabled=false", .. model.Settings(TimeSpan.FromSeconds(5))]);
        model.Behaviour = StubBehaviour.ServerError;
        await GoOnAsync(host, Messages.Uncached("Does this fail?", Keys.Lua), () => Actions.Contains("trigger") && _chat.Received.Count > 0 && _mail.Mails.Count > 0);

        var trigger = _pager.Received[0];
        trigger.Text("routing_key").ShouldBe(RoutingKey);
        trigger.Text("payload.severity").ShouldBe("critical");
        trigger.Text("payload.summary").ShouldStartWith($"[critical] {ErrorRate}: ");
        _chat.Received[0].Text("text").ShouldBe(trigger.Text("payload.summary"));
        _chat.Received[0].Text("attachments.0.color").ShouldStartWith("#");
        var mail = _mail.Mails[0];
        (mail.From, mail.To[0]).ShouldBe(("ion@example.org", "operators@example.org"));
        mail.Text.ShouldContain($"Subject: [critical] {ErrorRate}: ");

        var id = trigger.Text("dedup_key");
        var open = await host.Client.FetchAsync(Alerts);
        open.ShouldBeOk();
        var alert = open.Json.List("alerts").Single();
        (alert.Text("id"), alert.Text("rule"), alert.Text("state"), alert.Text("severity")).ShouldBe((id, ErrorRate, "firing", "critical"));
        await AcknowledgeAsync(host, id);

        model.Behaviour = StubBehaviour.Success;
        await GoOnAsync(host, Messages.Uncached("Does this work?", Keys.Lua), () => Actions.Contains("resolve") && _chat.Received.Count == 2 && _mail.Mails.Count == 2);
        Actions.ShouldBe(["trigger", "acknowledge", "resolve"]);
        _pager.Received.ShouldAllBe(told => told.Text("dedup_key") == id);
        _chat.Received[1].Text("text").ShouldStartWith($"[resolved] {ErrorRate}: ");
        _mail.Mails[1].Text.ShouldContain("Lasted: ");

        var history = await host.Client.FetchAsync($"{Alerts}/history?hours=1&limit=10");
        history.Json.List("alerts").Single(alert => alert.Text("id") == id).Text("state").ShouldBe("resolved");
        (await host.Client.OperateAsync("POST", $"{Alerts}/{id}/acknowledge", HostProcess.OperatorKey)).ShouldBeProblem(409, "CONFLICT", "id");
        host.Output.ShouldNotContain("a-secret");
        (await host.Client.FetchAsync(Alerts)).Raw.ShouldNotContain("a-secret");
    }

    [Fact]
    public async Task HitRate_nothingKeptAndThenKept_toldInChatAndResolved()
    {
        await using var host = await HostProcess.StartRoleAsync(
            "api", [.. Settings, "--Alerts:AllowedAddresses:0=127.0.0.1", "--Alerts:Rules:high-error-rate-critical:Enabled=false", "--Alerts:Rules:low-cache-hit-rate:Channels:0=Chat", "--Alerts:Rules:low-cache-hit-rate:Channels:1=Mail"]);
        var asked = 0;
        await GoOnAsync(host, () => Messages.With($"Who has asked this before? {asked++}", Keys.Lua), () => _chat.Received.Count == 1 && _mail.Mails.Count == 1, FewRequests);
        _chat.Received[0].Text("text").ShouldMatch($"^\\[medium\\] {HitRate}: [0-9.]+ %, allowed is at least 70 %$");

        await GoOnAsync(host, Messages.With("Who has asked this before? 0", Keys.Lua), () => _chat.Received.Count == 2 && _mail.Mails.Count == 2);
        _chat.Received[1].Text("text").ShouldStartWith($"[resolved] {HitRate}: ");
        _pager.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Channels_tried_eachSaysHowItWent()
    {
        await using var host = await HostProcess.StartRoleAsync("api", [.. Settings, "--Alerts:AllowedAddresses:0=127.0.0.1"]);
        foreach (var channel in (string[])["chat", "pager", "mail", "log"])
        {
            (await TryAsync(host, channel)).Find("error").ShouldBeNull();
        }

        _chat.Received[0].Text("text").ShouldStartWith("[test] ");
        Actions.ShouldBe(["trigger", "resolve"]);
        _mail.Mails[0].Text.ShouldContain("Subject: [test] ");
        (await TryAsync(host, "sentry")).Text("error").ShouldBe("this channel is not set up");
        _chat.Answer(302, ("Location", $"{_pager.Url}")).Answer(500);
        (await TryAsync(host, "chat")).Text("error").ShouldContain("not followed");
        (await TryAsync(host, "chat")).Text("error").ShouldBe("answered 500");

        (await host.Client.OperateAsync("POST", $"{Alerts}/test/chats", HostProcess.OperatorKey)).ShouldBeProblem(404, "NOT_FOUND", "channel");
        var channels = (await host.Client.FetchAsync(Alerts)).Json.List("channels");
        string.Join(' ', channels.Select(channel => $"{channel.Text("name")}:{channel.Whole("sent")}:{channel.Whole("failed")}")).ShouldBe("chat:1:2 pager:1:0 mail:1:0 sentry:0:0 log:1:0");
        (await host.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative))).ShouldContain("alerts_failed_total{");

        // What an address answered is told to operators alone.
        (await host.Client.FetchAsync(Alerts)).Raw.ShouldNotContain("answered 500");
        (await host.Client.OperateAsync("GET", Alerts, HostProcess.OperatorKey)).Raw.ShouldContain("answered 500");
    }

    [Fact]
    public async Task Webhook_privateAddressNotAllowed_isNotCalled()
    {
        await using var host = await HostProcess.StartRoleAsync("api", Settings);
        foreach (var channel in (string[])["chat", "pager"])
        {
            (await TryAsync(host, channel)).Text("error").ShouldContain("Alerts:AllowedAddresses");
        }

        _chat.Received.ShouldBeEmpty();
        _pager.Received.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await _chat.DisposeAsync();
        await _pager.DisposeAsync();
        await _mail.DisposeAsync();
    }

    private IReadOnlyList<string> Actions => [.. _pager.Received.Select(told => told.Text("event_action"))];

    private static Task GoOnAsync(HostProcess host, JsonObject message, Func<bool> until) => GoOnAsync(host, () => (JsonObject)message.DeepClone(), until);

    private static Task GoOnAsync(HostProcess host, Func<JsonObject> message, Func<bool> until, TimeSpan pause = default) => Eventually.TrueAsync(async () =>
    {
        await host.Client.AskAsync(Paths.Process, message());
        await Task.Delay(pause);
        return until();
    });

    private static async Task<JsonNode> TryAsync(HostProcess host, string channel)
    {
        var answer = await host.Client.OperateAsync("POST", $"{Alerts}/test/{channel}", HostProcess.OperatorKey);
        answer.ShouldBeOk();
        answer.Json.Text("channel").ShouldBe(channel);
        answer.Json.Flag("delivered").ShouldBe(answer.Json.Find("error") is null);
        return answer.Json;
    }

    private async Task AcknowledgeAsync(HostProcess host, string id)
    {
        var path = $"{Alerts}/{id}/acknowledge";
        (await host.Client.OperateAsync("POST", path, key: null)).ShouldBeProblem(401, "UNAUTHENTICATED");
        (await host.Client.OperateAsync("POST", $"{Alerts}/7/acknowledge", HostProcess.OperatorKey)).ShouldBeProblem(400, "INVALID_INPUT", "id");
        (await host.Client.OperateAsync("POST", $"{Alerts}/{Guid.Empty}/acknowledge", HostProcess.OperatorKey)).ShouldBeProblem(404, "NOT_FOUND", "id");
        var taken = await host.Client.OperateAsync("POST", path, HostProcess.OperatorKey);
        taken.ShouldBeOk();
        (taken.Json.Text("state"), taken.Json.Text("rule"), taken.Json.Text("acknowledged_by"), taken.Json.Text("unit")).ShouldBe(("acknowledged", ErrorRate, "operator", "%"));
        taken.Json.Text("request_id").ShouldNotBeNullOrWhiteSpace();
        var again = await host.Client.OperateAsync("POST", path, HostProcess.OperatorKey);
        again.Json.Text("acknowledged_at").ShouldBe(taken.Json.Text("acknowledged_at"));
        await Eventually.TrueAsync(() => Task.FromResult(Actions.Contains("acknowledge")));
    }
}
