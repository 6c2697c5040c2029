namespace IonMentoring.Integration.Tests;

public sealed class MultiPersonaTests(SharedHost shared)
{
    private const string TwoAspects =
        "I keep missing deadlines and I feel awful about it, I need advice. Also, how does a compiler work internally?";

    private const string OneAspect = "How does a compiler work internally?";

    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task Multi_twoAspects_aPersonaForEach()
    {
        var answer = await _client.AskAsync(Paths.MultiPersona, Messages.With(TwoAspects));

        answer.ShouldBeOk();
        answer.Json.Flag("is_multi").ShouldBeTrue();
        answer.Json.Text("merge.strategy").ShouldBe("by_aspect");
        var personas = answer.Json.Texts("personas_used");
        personas.Count.ShouldBeGreaterThanOrEqualTo(2);
        personas.ShouldBeUnique();
        answer.Json.Text("persona_used").ShouldBe(personas[0]);
        ShouldHoldItsParts(answer);
        foreach (var part in answer.Json.List("parts"))
        {
            TwoAspects.ShouldContain(part.Text("aspect"), Case.Sensitive);
        }
    }

    [Fact]
    public async Task Multi_oneAspect_onePersona()
    {
        var answer = await _client.AskAsync(Paths.MultiPersona, Messages.With(OneAspect));

        answer.ShouldBeOk();
        answer.Json.Flag("is_multi").ShouldBeFalse();
        answer.Json.Text("merge.strategy").ShouldBe("single");
        answer.Json.Texts("personas_used").Count.ShouldBe(1);
        answer.Json.List("parts").Count.ShouldBe(1);
        answer.Json.Text("content").ShouldBe(answer.Json.Text("parts.0.content"));
    }

    [Fact]
    public async Task Multi_oneAspectForced_theTwoBestPersonas()
    {
        var body = Messages.With(OneAspect);
        body["force_multi"] = true;
        var answer = await _client.AskAsync(Paths.MultiPersona, body);

        answer.ShouldBeOk();
        answer.Json.Flag("is_multi").ShouldBeTrue();
        answer.Json.Text("merge.strategy").ShouldBe("second_view");
        string.Join(' ', answer.Json.Texts("personas_used"))
            .ShouldBe($"{answer.Json.Text("routing.primary_persona")} {answer.Json.Text("routing.secondary_persona")}");
        ShouldHoldItsParts(answer);
    }

    [Theory]
    [InlineData(false, "single")]
    [InlineData(true, "second_view")]
    public async Task Multi_keyGiven_decidesForTheWholeMessage(bool forced, string strategy)
    {
        var body = Messages.With(TwoAspects, Keys.Nana);
        body["force_multi"] = forced;
        var answer = await _client.AskAsync(Paths.MultiPersona, body);

        answer.ShouldBeOk();
        answer.Json.Text("merge.strategy").ShouldBe(strategy);
        answer.Json.Text("resonance_key").ShouldBe(Keys.Nana);
        answer.Json.Text("persona_used").ShouldBe("Nana");
        foreach (var part in answer.Json.List("parts"))
        {
            part.Text("metadata.key_source").ShouldBe("given");
            part.Flag("metadata.persona_stood_in").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Multi_dangerInOneAspect_oneAnswerToAll()
    {
        var answer = await _client.AskAsync(
            Paths.MultiPersona, Messages.With("I keep missing deadlines and I want to die, I need advice. Also, how does a compiler work internally?"));

        answer.ShouldBeOk();
        answer.Json.Text("merge.strategy").ShouldBe("single");
        answer.Json.Text("content").ShouldNotContain("compiler");
    }

    private static void ShouldHoldItsParts(Answer answer)
    {
        var content = answer.Json.Text("content");
        var parts = answer.Json.List("parts");
        parts.Count.ShouldBe(answer.Json.Texts("personas_used").Count);
        foreach (var part in parts)
        {
            part.Text("aspect").ShouldNotBeNullOrWhiteSpace();
            content.ShouldContain(part.Text("content"), Case.Sensitive);
            content.ShouldContain(part.Text("persona"), Case.Sensitive);
            part.Find("error").ShouldBeNull();
        }
    }
}
