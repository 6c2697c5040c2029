using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>What Sentry is told of the program, and what never.</summary>
public sealed class SentryTests
{
    private const string Person = "Wilhelmina";
    private const string Words = "my grandmother's rhubarb";
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Requests_allTraced_withTheirTagsAndWithoutWhatWasSaid()
    {
        await using var sentry = await SentryStub.StartAsync();
        await using (var host = await HostProcess.StartRoleAsync("api", sentry.Setting, "--Sentry:TracesSampleRate=1", "--Sentry:Environment=tests", "--Suggestions:WarmUp=0"))
        {
            host.Output.ShouldContain("sentry");
            for (var turn = 0; turn < 2; turn++)
            {
                (await host.Client.CallAsync(Ask())).ShouldBeOk();
            }

            (await host.Client.OperateAsync("GET", $"/api/v2/users/{Person}/data?name={Person}", HostProcess.OperatorKey)).ShouldBeOk();
            await Eventually.TrueAsync(() => Task.FromResult(sentry.Transactions.Count >= 3));
            (await host.StopAsync()).ShouldBe(0, host.Output);
        }

        var answers = sentry.Transactions.Where(times => times.Text("transaction") == $"POST {Paths.Process}").ToList();
        answers.Count.ShouldBe(2);
        foreach (var tags in answers.Select(times => times.At("tags")))
        {
            (tags.Text("persona"), tags.Text("region"), tags.Text("colour")).ShouldBe(("Lua", "europe-west1", "green"));
            tags.Text("request_id").ShouldNotBeNullOrEmpty();
        }

        answers.Select(times => times.Text("tags.cache_hit")).Order(StringComparer.Ordinal).ShouldBe(["false", "true"]);
        answers.ShouldAllBe(times => times.Text("environment") == "tests");
        sentry.Transactions.ShouldContain(times => times.Text("transaction").StartsWith("GET /api/v2/users/{", StringComparison.Ordinal));
        ShouldTellNothing(sentry);
    }

    [Fact]
    public async Task Rules_broken_reportedOncePerEvent()
    {
        await using var sentry = await SentryStub.StartAsync();
        await using (var host = await HostProcess.StartRoleAsync("api", [sentry.Setting, "--Sentry:TracesSampleRate=0", .. SilentModel()]))
        {
            (await host.Client.CallAsync(Ask())).Status.ShouldBe(503);
            await Eventually.TrueAsync(() => Task.FromResult(Reported(sentry, "persona_failed").Count >= 1 && Reported(sentry, "server_error").Any(IsProcess)));
            (await host.StopAsync()).ShouldBe(0, host.Output);
        }

        var failed = Reported(sentry, "persona_failed").ShouldHaveSingleItem();
        failed.Text("tags.event").ShouldBe("PersonaProcess");
        (failed.Text("tags.persona"), failed.Text("tags.error"), failed.Text("tags.region"), failed.Text("tags.colour"), failed.Text("tags.cache_hit"))
            .ShouldBe(("Lua", "MODEL_UNAVAILABLE", "europe-west1", "green", "false"));
        var answered = Reported(sentry, "server_error").Where(IsProcess).ShouldHaveSingleItem();
        (answered.Text("tags.event"), answered.Text("tags.status"), answered.Text("tags.path"), answered.Text("level")).ShouldBe(("APIRequest", "503", $"POST {Paths.Process}", "error"));
        answered.Text("tags.request_id").ShouldBe(failed.Text("tags.request_id"));
        sentry.Transactions.ShouldBeEmpty();
        ShouldTellNothing(sentry);
    }

    [Theory]
    [InlineData("hangs", null)]
    [InlineData("refuses", -1)]
    [InlineData("fails", 500)]
    [InlineData("has enough", 429)]
    [InlineData("points elsewhere", 302)]
    public async Task Sentry_thatFails_costsNoRequestAndDoesNotHoldTheEnd(string how, int? status)
    {
        await using var sentry = await SentryStub.StartAsync(status);
        var setting = status == -1 ? $"--Sentry:Dsn=http://publickey@127.0.0.1:{Ports.Closed()}/42" : sentry.Setting;
        await using var host = await HostProcess.StartRoleAsync("api", setting, "--Sentry:TracesSampleRate=1", "--Suggestions:WarmUp=0");
        for (var turn = 0; turn < 50; turn++)
        {
            (await host.Client.AskAsync(Paths.Process, Messages.Uncached($"What if Sentry {how}? {turn}", Keys.Lua))).ShouldBeOk();
        }

        if (status != -1)
        {
            await Eventually.TrueAsync(() => Task.FromResult(sentry.Requests > 0));
        }

        var startedAt = TimeProvider.System.GetTimestamp();
        (await host.StopAsync()).ShouldBe(0, host.Output);

        // It waits 1.5 s for Sentry; a host that waited until all is sent would be killed after 30 s.
        TimeProvider.System.GetElapsedTime(startedAt).ShouldBeLessThan(LongEnough);
    }

    [Fact]
    public async Task Client_thatAsksForATrace_decidesNothing()
    {
        await using var sentry = await SentryStub.StartAsync();
        await using (var host = await HostProcess.StartRoleAsync("api", sentry.Setting, "--Sentry:TracesSampleRate=0", "--Suggestions:WarmUp=0"))
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Paths.Personas);
            request.Headers.Add("sentry-trace", "4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1");
            (await host.Client.CallAsync(request)).ShouldBeOk();
            (await host.StopAsync()).ShouldBe(0, host.Output);
        }

        sentry.Transactions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--Sentry:Dsn=https://sentry.example/1", "Sentry:Dsn")]
    [InlineData("--Sentry:TracesSampleRate=2", "Sentry:TracesSampleRate")]
    [InlineData("--Events:SampleRate=2", "Events:SampleRate")]
    public async Task Setting_wrong_refusedByName(string argument, string name)
    {
        var (exitCode, output) = await HostProcess.RunToEndAsync("api", argument);

        exitCode.ShouldBe(78, output);
        output.ShouldContain(name, Case.Sensitive);
    }

    private static HttpRequestMessage Ask()
    {
        var body = Messages.With($"Does anybody know {Words}?", Keys.Lua);
        body["context"] = new JsonObject { ["user_id"] = Person, ["session_id"] = $"{Person}-1" };
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Paths.Process}?for={Person}")
        {
            Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Ion-Region", "europe-west1");
        request.Headers.Add("X-Ion-Colour", "green");
        request.Headers.Add("Cookie", $"session={Person}");
        request.Headers.Add("Authorization", $"Bearer {Person}");
        request.Headers.Add("User-Agent", Person);
        return request;
    }

    private static string[] SilentModel() =>
        ["--Model:Provider=OpenAI", $"--Model:Endpoint=http://127.0.0.1:{Ports.Closed()}/v1/", "--Model:Name=none", "--Model:OnFailure=Error", "--Suggestions:WarmUp=0"];

    private static bool IsProcess(JsonNode report) => report.Find("tags.path")?.GetValue<string>().EndsWith(Paths.Process, StringComparison.Ordinal) == true;

    private static IReadOnlyList<JsonNode> Reported(SentryStub sentry, string rule) => [.. sentry.Events.Where(report => report.Find("tags.rule")?.GetValue<string>() == rule)];

    private static void ShouldTellNothing(SentryStub sentry)
    {
        foreach (var secret in (string[])[Person, "rhubarb", Words, Environment.MachineName, "authorization", "cookie", HostProcess.OperatorKey])
        {
            sentry.Has(secret).ShouldBeFalse(secret);
        }
    }
}
