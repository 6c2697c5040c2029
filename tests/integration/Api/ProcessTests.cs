using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

public sealed class ProcessTests(SharedHost shared)
{
    private const double Exact = 1e-9;

    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task Process_englishMessageWithKey_luaAnswers()
    {
        var answer = await _client.AskAsync(Paths.Process, new JsonObject
        {
            ["user_input"] = "I keep missing deadlines and need advice",
            ["resonance_key"] = new JsonObject { ["tone"] = "frustrated", ["pace"] = "burst", ["intent"] = "seek_advice" },
        });

        answer.ShouldBeOk();
        var json = answer.Json;
        json.Flag("success").ShouldBeTrue();
        json.Text("content").ShouldNotBeNullOrWhiteSpace();
        json.Text("persona_used").ShouldBe("Lua");
        json.Text("resonance_key").ShouldBe(Keys.Lua);
        json.Number("confidence").ShouldBe(0.823, Exact);
        json.Number("performance.execution_time_ms").ShouldBeGreaterThanOrEqualTo(0);
        json.Text("performance.cache_key").ShouldStartWith("process:lua:", Case.Sensitive);
        json.Names("performance").ShouldContain("cache_hit");
    }

    [Fact]
    public async Task Process_englishMessageWithKey_saysWhyLua()
    {
        var answer = await _client.AskAsync(Paths.Process, Messages.With("I keep missing deadlines and need advice", Keys.Lua));

        answer.ShouldBeOk();
        var routing = answer.Json.At("routing");
        routing.Text("primary_persona").ShouldBe("Lua");
        routing.Text("secondary_persona").ShouldBe("Riri");
        routing.Number("confidence").ShouldBe(0.823, Exact);
        routing.Number("scores.lua").ShouldBe(1.0, Exact);
        routing.Number("scores.elro").ShouldBe(0.44, Exact);
        routing.Number("scores.riri").ShouldBe(0.59, Exact);
        routing.Number("scores.nana").ShouldBe(0.59, Exact);
        routing.Text("reasoning").ShouldContain("Lua", Case.Sensitive);
        routing.Number("explanation.parts.lua.tone").ShouldBe(0.5, Exact);
        routing.Number("explanation.parts.lua.pace").ShouldBe(0.3, Exact);
        routing.Number("explanation.parts.lua.intent").ShouldBe(0.2, Exact);
    }

    [Fact]
    public async Task Process_smallestChangesMade_thePersonaItNamesAnswers()
    {
        var answer = await _client.AskAsync(Paths.Process, Messages.With("I keep missing deadlines and need advice", Keys.Lua));
        var changes = answer.Json.List("routing.explanation.smallest_changes");

        changes.Count.ShouldBe(3);
        foreach (var change in changes)
        {
            var changed = await _client.AskAsync(
                Paths.Process, Messages.With("I keep missing deadlines and need advice", change.Text("resonance_key")));
            changed.Json.Text("persona_used").ShouldBe(change.Text("persona"));
            change.Texts("changed_parts").Count.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task Process_metadata_saysWhatAnswered()
    {
        var answer = await _client.AskAsync(Paths.Process, Messages.With("I keep missing deadlines and need advice", Keys.Lua));

        var metadata = answer.Json.At("metadata");
        metadata.Text("model").ShouldBe("embedded-composer");
        metadata.Flag("degraded").ShouldBeFalse();
        metadata.Flag("persona_stood_in").ShouldBeFalse();
        metadata.Text("key_source").ShouldBe("given");
        metadata.Find("detection").ShouldBeNull();
        metadata.Text("language").ShouldBe("en");
        metadata.Text("prompt_mode").ShouldBe("full");
        metadata.Text("persona_version").ShouldMatch(@"^\d+\.\d+\.\d+$");
        metadata.Text("template_version").ShouldMatch(@"^\d+\.\d+\.\d+$");
        metadata.Text("persona_revision").ShouldMatch("^[0-9a-f]{12}$");
    }

    [Fact]
    public async Task Process_withoutMetadata_noneAndNoExplanation()
    {
        var body = Messages.With("I keep missing deadlines and need advice", Keys.Lua);
        body["include_metadata"] = false;
        var answer = await _client.AskAsync(Paths.Process, body);

        answer.ShouldBeOk();
        answer.Json.Find("metadata").ShouldBeNull();
        answer.Json.Find("routing.explanation").ShouldBeNull();
        answer.Json.Text("routing.reasoning").ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("frustrated-burst-seek-advice")]
    [InlineData("frustrated-burst-seek_advice")]
    [InlineData("frustrated-burst-seeking_advice")]
    [InlineData(" Frustrated-BURST-Seek-Advice ")]
    public async Task Process_keyAsString_readAsMeant(string key)
    {
        var answer = await _client.AskAsync(Paths.Process, Messages.With("I keep missing deadlines", key));

        answer.ShouldBeOk();
        answer.Json.Text("resonance_key").ShouldBe(Keys.Lua);
        answer.Json.Text("persona_used").ShouldBe("Lua");
    }

    [Theory]
    [InlineData("""{"user_input":"How does a compiler work?"}""")]
    [InlineData("""{"user_input":"How does a compiler work?","resonance_key":null}""")]
    public async Task Process_withoutKey_detected(string body)
    {
        var answer = await _client.AskRawAsync(Paths.Process, body);

        answer.ShouldBeOk();
        answer.Json.Text("resonance_key").ShouldMatch("^curious-[a-z]+-learning$");
        answer.Json.Text("metadata.key_source").ShouldBe("detected");
        foreach (var part in new[] { "tone", "pace", "intent" })
        {
            answer.Json.Texts($"metadata.detection.{part}.evidence").Count.ShouldBeGreaterThan(0);
            answer.Json.Number($"metadata.detection.{part}.confidence").ShouldBeInRange(0, 1);
        }
    }

    [Fact]
    public async Task Process_differentMessagesSameKey_differentContent()
    {
        var first = await _client.AskAsync(Paths.Process, Messages.With("I keep missing deadlines", Keys.Lua));
        var second = await _client.AskAsync(Paths.Process, Messages.With("My neighbour's dog barks all night", Keys.Lua));

        second.Json.Text("content").ShouldNotBe(first.Json.Text("content"));
    }

    [Fact]
    public async Task Process_summaryLight_answeredInThatMode()
    {
        var body = Messages.With("And now?", Keys.Nana);
        body["prompt_mode"] = "summary_light";
        body["context"] = new JsonObject
        {
            ["message_history"] = new JsonArray
            {
                new JsonObject { ["role"] = "user", ["content"] = "We move house in May.", ["timestamp"] = "2026-01-31T09:00:00Z" },
                new JsonObject { ["role"] = "assistant", ["content"] = "Who packs?" },
                new JsonObject { ["role"] = "user", ["content"] = "Nobody yet." },
            },
        };
        var answer = await _client.AskAsync(Paths.Process, body);

        answer.ShouldBeOk();
        answer.Json.Text("metadata.prompt_mode").ShouldBe("summary_light");
        answer.Json.Text("content").ShouldNotBeNullOrWhiteSpace();
    }
}
