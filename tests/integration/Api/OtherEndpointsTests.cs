using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

public sealed class OtherEndpointsTests(SharedHost shared)
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task Personas_list_theFourInOrder()
    {
        var answer = await _client.FetchAsync(Paths.Personas);

        answer.ShouldBeOk();
        answer.Json.Whole("total").ShouldBe(4);
        var personas = answer.Json.List("personas");
        string.Join(' ', personas.Select(persona => persona.Text("name"))).ShouldBe("Lua Elro Riri Nana");
        foreach (var persona in personas)
        {
            foreach (var list in new[] { "traits", "strengths", "best_for_tones", "best_for_paces", "best_for_intents" })
            {
                persona.Texts(list).Count.ShouldBeGreaterThan(0, list);
            }

            persona.Text("version").ShouldMatch(@"^\d+\.\d+\.\d+$");
        }
    }

    [Theory]
    [InlineData("lua")]
    [InlineData("Lua")]
    [InlineData("LUA")]
    public async Task Personas_one_caseDoesNotMatter(string name)
    {
        var answer = await _client.FetchAsync($"{Paths.Personas}/{name}");

        answer.ShouldBeOk();
        answer.Json.Text("name").ShouldBe("Lua");
        answer.Json.Text("request_id").ShouldNotBeNullOrWhiteSpace();
        string.Join(' ', answer.Json.Texts("best_for_tones")).ShouldBe("frustrated playful anxious confused");
        string.Join(' ', answer.Json.Texts("best_for_paces")).ShouldBe("burst flowing contemplative medium");
        string.Join(' ', answer.Json.Texts("best_for_intents")).ShouldBe("seek_advice validation reflection");
    }

    [Theory]
    [InlineData("I keep missing deadlines and need advice", "en", "frustrated", "seek_advice")]
    [InlineData("마감을 계속 놓쳐서 너무 답답해요. 조언이 필요해요.", "ko", "frustrated", "seek_advice")]
    public async Task Detect_plainText_keyWithEvidence(string text, string language, string tone, string intent)
    {
        var answer = await _client.AskAsync(Paths.Detect, new JsonObject { ["text"] = text });

        answer.ShouldBeOk();
        answer.Json.Text("language").ShouldBe(language);
        answer.Json.Text("tone.value").ShouldBe(tone);
        answer.Json.Text("intent.value").ShouldBe(intent);
        answer.Json.Text("resonance_key").ShouldBe($"{tone}-{answer.Json.Text("pace.value")}-{intent}");
        answer.Json.Flag("tone.low_confidence").ShouldBeFalse();
        answer.Json.Whole("features.words").ShouldBeGreaterThan(0);
        foreach (var part in new[] { "tone", "pace", "intent" })
        {
            answer.Json.Number($"{part}.confidence").ShouldBeInRange(0, 1);
            answer.Json.Texts($"{part}.evidence").Count.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task Detect_nothingToGoBy_saysSo()
    {
        var answer = await _client.AskAsync(Paths.Detect, new JsonObject { ["text"] = "ok" });

        answer.ShouldBeOk();
        answer.Json.Flag("low_confidence").ShouldBeTrue();
        answer.Json.Flag("tone.low_confidence").ShouldBeTrue();
        answer.Json.Flag("intent.low_confidence").ShouldBeTrue();
    }

    [Theory]
    [InlineData("A user needs emotional support", "Lua", "empathetic")]
    [InlineData("We look for technical architecture for a new service", "Elro", "logical")]
    public async Task Recommend_strengthNamed_thePersonaThatHasIt(string scenario, string persona, string trait)
    {
        var answer = await _client.AskAsync(Paths.Recommend, new JsonObject { ["scenario"] = scenario });

        answer.ShouldBeOk();
        answer.Json.Text("recommended_persona").ShouldBe(persona);
        answer.Json.Texts("capabilities.traits").ShouldContain(trait);
        answer.Json.Texts("capabilities.strengths").Count.ShouldBeGreaterThan(0);
        answer.Json.Text("reasoning").ShouldContain(persona, Case.Sensitive);
        string.Join(' ', answer.Json.Names("scores").Order(StringComparer.Ordinal)).ShouldBe("elro lua nana riri");
    }

    [Theory]
    [InlineData("""{"metadata":{"need":"technical architecture"}}""")]
    [InlineData("""{"message_history":[{"role":"user","content":"We need technical architecture."}]}""")]
    public async Task Recommend_strengthNamedInTheContext_thePersonaThatHasIt(string context)
    {
        var answer = await _client.AskRawAsync(Paths.Recommend, $$"""{"scenario":"I am frustrated and need advice","context":{{context}}}""");

        answer.ShouldBeOk();
        answer.Json.Text("recommended_persona").ShouldBe("Elro");
    }

    [Fact]
    public async Task Recommend_sameScenarioAgain_fromTheCache()
    {
        const string Body = """{"scenario":"Somebody asks this twice","context":{"metadata":{"plan":"free"}}}""";

        var first = await _client.AskRawAsync(Paths.Recommend, Body);
        var second = await _client.AskRawAsync(Paths.Recommend, Body);

        first.Json.Flag("performance.cache_hit").ShouldBeFalse();
        second.Json.Flag("performance.cache_hit").ShouldBeTrue();
        second.Json.Text("recommended_persona").ShouldBe(first.Json.Text("recommended_persona"));
    }

    [Theory]
    [InlineData(Paths.Recommend, """{"scenario":" "}""", "scenario")]
    [InlineData(Paths.Recommend, """{"scenario":"hi","context":{"metadata":5}}""", "context.metadata")]
    [InlineData(Paths.Recommend, """{"scenario":"hi","context":{"message_history":[{"role":"system","content":"hi"}]}}""", "context.message_history[0].role")]
    [InlineData(Paths.Detect, """{}""", "text")]
    [InlineData(Paths.Detect, """{"text":"a\u0000b"}""", "text")]
    [InlineData(Paths.MultiPersona, """{"user_input":""}""", "user_input")]
    [InlineData(Paths.MultiPersona, """{"user_input":"hi","force_multi":"yes"}""", "force_multi")]
    public async Task Endpoint_badInput_refusedByField(string path, string body, string field)
    {
        var answer = await _client.AskRawAsync(path, body);

        answer.ShouldBeProblem(400, "INVALID_INPUT", field);
    }

    [Fact]
    public async Task Document_asked_served()
    {
        var answer = await _client.FetchAsync("/openapi/v2.json");

        answer.Status.ShouldBe(200);
        answer.Json.Text("openapi").ShouldStartWith("3.", Case.Sensitive);
        answer.Json.Names("paths").ShouldContain(Paths.Process);
        answer.Json.Names("paths").ShouldContain(Paths.OldChat);
    }

    [Fact]
    public async Task DocumentPage_asked_served()
    {
        var answer = await _client.FetchAsync("/docs");

        answer.Status.ShouldBe(200);
        answer.MediaType.ShouldBe("text/html");
        answer.Raw.ShouldContain("ION Mentoring", Case.Sensitive);
    }
}
