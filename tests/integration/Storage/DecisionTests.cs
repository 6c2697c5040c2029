namespace IonMentoring.Integration.Tests;

public sealed class DecisionTests(SharedHost shared)
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task Decision_ofAnAnswer_whatTheAnswerSaid()
    {
        var answer = (await _client.AskAsync(Paths.Process, Messages.With("I am stuck with this bug and need advice!"))).Json;
        var kept = (await _client.DecisionsAsync(answer.Text("request_id"))).Json.At("decisions.0");

        foreach (var path in (string[])
            ["routing.primary_persona", "routing.secondary_persona", "routing.reasoning", "routing.scores", "routing.explanation.parts", "routing.confidence", "resonance_key", "request_id"])
        {
            kept.At(path).ToJsonString().ShouldBe(answer.At(path).ToJsonString(), path);
        }

        foreach (var name in (string[])["model", "persona_version", "persona_revision", "template_version", "language", "prompt_mode", "degraded", "persona_stood_in", "key_source"])
        {
            kept.At(name).ToJsonString().ShouldBe(answer.At($"metadata.{name}").ToJsonString(), name);
        }

        kept.List("routing.explanation.smallest_changes").Count.ShouldBe(answer.List("routing.explanation.smallest_changes").Count);
        kept.Text("persona").ShouldBe(answer.Text("persona_used"));
        kept.Text("cache.key").ShouldBe(answer.Text("performance.cache_key"));
        kept.Number("timings.total_ms").ShouldBe(answer.Number("performance.execution_time_ms"));
        kept.Number("timings.detection_ms").ShouldBeLessThanOrEqualTo(kept.Number("timings.total_ms"));
        kept.Number("timings.answer_ms").ShouldBeLessThanOrEqualTo(kept.Number("timings.total_ms"));
        kept.Number("detection.tone.confidence").ShouldBe(answer.Number("metadata.detection.tone.confidence"));
        kept.Find("detection.tone.evidence").ShouldBeNull();
        kept.Text("settings_hash").ShouldMatch("^[0-9a-f]{16}$");
        kept.Text("region").ShouldBe("us-central1");
        kept.Text("outcome").ShouldBe("answered");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "/replay")]
    public async Task Decision_withoutTheOperatorKey_401(string method, string action)
    {
        var answer = await _client.OperateAsync(method, $"{KeptInteractions.OfDecision("some-request")}{action}", key: null);

        answer.ShouldBeProblem(401, "UNAUTHENTICATED", null);
    }

    [Theory]
    [InlineData("nobody-asked-this", 404, "NOT_FOUND")]
    [InlineData("a%20b", 400, "INVALID_INPUT")]
    [InlineData("%27%20or%201=1--", 400, "INVALID_INPUT")]
    [InlineData("%EC%95%88", 400, "INVALID_INPUT")]
    [InlineData("a%0Ab", 400, "INVALID_INPUT")]
    public async Task Decision_unknownOrStrangeId_refused(string id, int status, string code)
    {
        (await _client.ReadAsync(KeptInteractions.OfDecision(id))).ShouldBeProblem(status, code, "request_id");
        (await _client.ReplayAsync(id)).ShouldBeProblem(status, code, "request_id");
    }

    [Fact]
    public async Task Decision_longId_refused() =>
        (await _client.ReadAsync(KeptInteractions.OfDecision(new string('x', 5_000)))).ShouldBeProblem(400, "INVALID_INPUT", "request_id");

    [Fact]
    public async Task Replay_nothingDifferent_unchangedAndNotRecorded()
    {
        var id = (await _client.AskAsync(Paths.Process, Messages.With("I need advice.", Keys.Lua))).Json.Text("request_id");
        await _client.DecisionsAsync(id);
        var replay = await _client.ReplayAsync(id);

        replay.ShouldBeOk();
        replay.Json.Flag("changed").ShouldBeFalse();
        replay.Json.Flag("replays.0.detected_again").ShouldBeFalse();
        replay.Json.At("replays.0.after").ToJsonString().ShouldBe(replay.Json.At("replays.0.before").ToJsonString());
        var after = (await _client.AskAsync(Paths.Process, Messages.With("I need advice.", Keys.Lua))).Json.Text("request_id");
        await _client.DecisionsAsync(after);
        (await _client.ReadAsync(KeptInteractions.OfDecision(replay.Json.Text("request_id")))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Replay_personaCameAndAllWent_whatChanged()
    {
        await using var host = await HostProcess.StartRoleAsync("api", "--Storage:KeepText=true", "--Suggestions:WarmUp=0");
        var client = host.Client;
        var answer = (await client.AskAsync(Paths.Process, Messages.With("Let's play with an idea for the party", Keys.Mira))).Json;
        var (id, detectedId) = (answer.Text("request_id"), (await client.AskAsync(Paths.Process, Messages.With("I need advice."))).Json.Text("request_id"));
        await client.DecisionsAsync(id);
        await client.DecisionsAsync(detectedId);
        (await client.ReplayAsync(detectedId)).Json.Flag("replays.0.detected_again").ShouldBeTrue();

        HostProcess.CopyFolder(HostProcess.MiraFolder, Path.Combine(host.Plugins, "Mira"));
        var replay = (await Eventually.AnswerAsync(() => client.ReplayAsync(id), later => later.Json.Find("replays.0.after.persona")?.GetValue<string>() == "Mira")).Json;
        replay.Flag("changed").ShouldBeTrue();
        replay.Text("replays.0.before.persona").ShouldBe("Lua");
        replay.Text("replays.0.before.persona_version").ShouldBe(answer.Text("metadata.persona_version"));
        replay.Texts("replays.0.changes").ShouldContain("It goes to Mira; it went to Lua.");
        replay.Texts("replays.0.changes").ShouldContain("Mira takes part; it did not.");
        replay.Find("replays.0.scores.mira.before").ShouldBeNull();
        replay.Number("replays.0.scores.lua.difference").ShouldBe(0);

        foreach (var plugin in Directory.GetDirectories(host.Plugins))
        {
            Directory.Delete(plugin, recursive: true);
        }

        (await Eventually.AnswerAsync(() => client.ReplayAsync(id), later => later.Status == 503)).ShouldBeProblem(503, "PERSONA_UNAVAILABLE", null);
    }

    [Fact]
    public async Task Replay_failedBeforeADecision_conflict()
    {
        // Without an edge, which sends nothing to an api that has nobody to answer.
        await using var host = await HostProcess.StartRoleAsync("api", "--Suggestions:WarmUp=0");
        var client = host.Client;
        foreach (var plugin in Directory.GetDirectories(host.Plugins))
        {
            Directory.Delete(plugin, recursive: true);
        }

        await Eventually.AnswerAsync(() => client.FetchAsync(Paths.Personas), answer => answer.Json.Whole("total") == 0);
        var id = (await client.AskAsync(Paths.Process, Messages.Uncached("hello", Keys.Lua))).Json.Text("request_id");
        var kept = (await client.DecisionsAsync(id)).Json.At("decisions.0");
        kept.Text("outcome").ShouldBe("PERSONA_UNAVAILABLE");
        kept.Find("persona").ShouldBeNull();
        kept.Find("region").ShouldBeNull();
        kept.Find("routing").ShouldBeNull();
        (await client.ReplayAsync(id)).ShouldBeProblem(409, "CONFLICT", "request_id");
    }
}
