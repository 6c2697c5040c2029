using System.Text.Json;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Tests.Recording;

public sealed class RecordedSuggestionsTests
{
    private const string Advice = "Ugh, I keep missing deadlines!! What should I do about it, Rosalind?";

    private static readonly ResonanceKey Learning = new(Tone.Calm, Pace.Medium, Intent.Learning);

    private static readonly Asked There = new("r1", "/api/v2/process", "us-central1", CancellationToken.None);

    [Fact]
    public async Task Suggest_givenKey_recordedWhole()
    {
        using var modules = new Modules();
        modules.Time.Advance(TimeSpan.FromTicks(12_345));
        modules.Personas.Looked = () => modules.Time.Advance(TimeSpan.FromMilliseconds(50));
        var outcome = await SuggestAsync(modules, new() { Message = Advice, Key = Learning, UserId = "u", SessionId = "s" });

        var noted = modules.Notes.Only;
        noted.Id.Version.ShouldBe(7);
        noted.At.Kind.ShouldBe(DateTimeKind.Utc);
        (noted.At.Ticks % TimeSpan.TicksPerMicrosecond).ShouldBe(0);
        noted.At.ShouldBe(modules.Time.GetUtcNow().UtcDateTime, TimeSpan.FromMicroseconds(1));
        (noted.RequestId, noted.Endpoint, noted.Region, noted.UserId, noted.SessionId).ShouldBe(("r1", "/api/v2/process", "us-central1", "u", "s"));
        (noted.MessageHash, noted.MessageLength, noted.Message).ShouldBe((MessageHash.Of(Advice), Advice.Length, null));
        (noted.Key, noted.KeyDetected, noted.Persona, noted.PersonaVersion).ShouldBe(("calm-medium-learning", false, "Elro", "1.0.0"));
        noted.Confidence.ShouldBe((double)outcome.Decision.Confidence);
        (noted.Cached, noted.CacheKey, noted.Model, noted.DurationMs, noted.Outcome).ShouldBe((false, outcome.CacheKey, outcome.Suggestion.Model, 50, "answered"));

        var decision = RecordedDecision.Read(noted.Decision).ShouldNotBeNull();
        decision.Routing.Primary.ShouldBe("Elro");
        decision.Routing.Secondary.ShouldBe("Lua");
        decision.Routing.Reasoning.ShouldBe(outcome.Decision.Reasoning);
        decision.Routing.Scores["Elro"].Sum().ShouldBe(outcome.Decision.Scores[0].Total);
        decision.Routing.Scores.Keys.ShouldBe(["Elro", "Lua", "Nana"]);
        decision.Routing.Changes.ShouldContainKey("Lua");
        decision.Detection.ShouldBeNull();
        decision.DetectionMs.ShouldBeNull();
        (decision.Language, decision.PromptMode, decision.PersonaRevision, decision.TemplateVersion).ShouldBe(("en", "full", "2", "1"));
        decision.SettingsHash.Length.ShouldBe(16);
        (decision.StoodIn, decision.Degraded, decision.Stale, decision.AnswerMs).ShouldBe((false, false, false, 0));
    }

    [Fact]
    public async Task Suggest_noKey_theDetectionIsRecordedWithoutItsWords()
    {
        using var modules = new Modules();
        var outcome = await SuggestAsync(modules, new() { Message = Advice });

        modules.Notes.Only.KeyDetected.ShouldBeTrue();
        var decision = RecordedDecision.Read(modules.Notes.Only.Decision)!;
        decision.Detection!.Tone.Value.ShouldBe(outcome.Detection!.Tone.Value);
        decision.Detection.Tone.Confidence.ShouldBe(outcome.Detection.Tone.Confidence);
        decision.Detection.Tone.Evidence.ShouldBeNull();
        decision.DetectionMs.ShouldNotBeNull();
    }

    [Fact]
    public async Task Suggest_textIsNotKept_noWordOfTheMessageIsRecorded()
    {
        using var modules = new Modules();
        await SuggestAsync(modules, new()
        {
            Message = Advice,
            History = [new(PromptRole.User, "yesterday Bartholomew shouted")],
            Context = """{"place":"Ouagadougou"}""",
        });

        var recorded = JsonSerializer.Serialize(modules.Notes.Only);
        foreach (var word in (string[])["Ugh", "keep", "missing", "deadlines", "What", "should", "Rosalind", "Bartholomew", "shouted", "Ouagadougou"])
        {
            recorded.ShouldNotContain(word);
        }
    }

    [Fact]
    public async Task Suggest_textIsKept_theMessageAndTheEvidenceAreRecorded()
    {
        using var modules = new Modules();
        modules.Notes.KeepsText = true;
        var outcome = await SuggestAsync(modules, new() { Message = Advice });

        modules.Notes.Only.Message.ShouldBe(Advice);
        var evidence = RecordedDecision.Read(modules.Notes.Only.Decision)!.Detection!.Intent.Evidence;
        evidence.ShouldBe(outcome.Detection!.Intent.Evidence);
        evidence.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Suggest_secondBestAnswers_stoodIn()
    {
        using var modules = new Modules(("Suggestions:OnPersonaFailure", "SecondBest"));
        modules.Personas.Failing.Add("Elro");
        await SuggestAsync(modules, new() { Message = Advice, Key = Learning });

        (modules.Notes.Only.Outcome, modules.Notes.Only.Persona).ShouldBe(("stood_in", "Lua"));
        var decision = RecordedDecision.Read(modules.Notes.Only.Decision)!;
        decision.StoodIn.ShouldBeTrue();
        decision.Routing.Primary.ShouldBe("Elro");
    }

    [Fact]
    public async Task Suggest_modelFailsAndTheComposerStandsIn_degraded()
    {
        using var modules = new Modules(("Model:Provider", "OpenAI"), ("Model:Endpoint", "http://127.0.0.1:9/"), ("Model:OnFailure", "Embedded"));
        await SuggestAsync(modules, new() { Message = Advice, Key = Learning });

        modules.Notes.Only.Outcome.ShouldBe("degraded");
        RecordedDecision.Read(modules.Notes.Only.Decision)!.Degraded.ShouldBeTrue();
    }

    [Fact]
    public async Task Suggest_modelFails_itsCodeAndTheDecisionButNoPersona()
    {
        using var modules = new Modules(("Model:Provider", "OpenAI"), ("Model:Endpoint", "http://127.0.0.1:9/"));
        await Should.ThrowAsync<ApiException>(() => SuggestAsync(modules, new() { Message = Advice, Key = Learning }));

        (modules.Notes.Only.Outcome, modules.Notes.Only.Persona, modules.Notes.Only.Key).ShouldBe(("MODEL_UNAVAILABLE", null, "calm-medium-learning"));
        RecordedDecision.Read(modules.Notes.Only.Decision)!.Routing.Primary.ShouldBe("Elro");
    }

    [Fact]
    public async Task Suggest_nobodyLoaded_theKeyAloneIsRecorded()
    {
        using var modules = new Modules();
        modules.Personas.Roster = PersonaRoster.Empty;
        await Should.ThrowAsync<ApiException>(() => SuggestAsync(modules, new() { Message = Advice, Key = Learning }));

        (modules.Notes.Only.Outcome, modules.Notes.Only.Key, modules.Notes.Only.Decision).ShouldBe(("PERSONA_UNAVAILABLE", "calm-medium-learning", null));
    }

    [Fact]
    public async Task Suggest_somethingUnexpected_internalError()
    {
        using var modules = new Modules();
        Cache(modules).Computing = () => throw new InvalidOperationException(Advice);
        await Should.ThrowAsync<InvalidOperationException>(() => SuggestAsync(modules, new() { Message = Advice }));

        modules.Notes.Only.Outcome.ShouldBe("INTERNAL_ERROR");
        JsonSerializer.Serialize(modules.Notes.Only).ShouldNotContain("Rosalind");
    }

    [Theory]
    [InlineData(true, "client_left")]
    [InlineData(false, "INTERNAL_ERROR")]
    public async Task Suggest_cancelled_clientLeftOnlyIfItDid(bool left, string outcome)
    {
        using var modules = new Modules();
        using var client = new CancellationTokenSource();
        Cache(modules).Computing = () =>
        {
            if (left)
            {
                client.Cancel();
            }

            throw new OperationCanceledException();
        };
        await Should.ThrowAsync<OperationCanceledException>(() => modules.Get<RecordedSuggestions>()
            .SuggestAsync(new() { Message = Advice }, There with { Left = client.Token }, client.Token).AsTask());

        modules.Notes.Only.Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task Chat_oneAspect_underTheRequestsOwnId()
    {
        using var modules = new Modules();
        await ChatAsync(modules, "I need advice.");

        modules.Notes.Only.RequestId.ShouldBe("r1");
    }

    [Fact]
    public async Task Chat_twoAspects_eachPartUnderItsIdAndTheFailedOneToo()
    {
        using var modules = new Modules();
        modules.Personas.Failing.Add("Elro");
        await ChatAsync(modules, "I keep missing deadlines and I need advice. Also, how does a compiler work?");

        var parts = modules.Notes.All;
        parts.Select(part => part.RequestId).ShouldBe(["r1-0", "r1-1"]);
        parts.Select(part => part.Outcome).ShouldBe(["answered", "PERSONA_UNAVAILABLE"]);
        parts.Select(part => part.Persona).ShouldBe(["Lua", null]);
        parts.Select(part => part.MessageHash).ShouldBeUnique();
        var decisions = parts.Select(part => RecordedDecision.Read(part.Decision)!).ToList();
        decisions.ShouldAllBe(decision => decision.IsAspect && decision.Detection != null);
        decisions.Select(decision => decision.Routing.Primary).ShouldBe(["Lua", "Elro"]);
    }

    [Fact]
    public async Task Chat_everyPartFails_oneFailure()
    {
        using var modules = new Modules();
        modules.Personas.Failing.UnionWith(["Elro", "Lua"]);
        await Should.ThrowAsync<ApiException>(() => ChatAsync(modules, "I keep missing deadlines and I need advice. Also, how does a compiler work?"));

        (modules.Notes.Only.RequestId, modules.Notes.Only.Outcome).ShouldBe(("r1", "PERSONA_UNAVAILABLE"));
    }

    [Fact]
    public async Task Recommend_strengthNamedInTheScenario_whyButNotItsWords()
    {
        using var modules = new Modules();
        await RecommendAsync(modules, "Who knows Elro's arithmetic?");

        var noted = modules.Notes.Only;
        (noted.Persona, noted.PersonaVersion, noted.Outcome, noted.Model, noted.KeyDetected).ShouldBe(("Elro", "1.0.0", "answered", null, true));
        noted.CacheKey.ShouldNotBeNull().ShouldStartWith("recommend:_:");
        RecordedDecision.Read(noted.Decision)!.ByStrengths.ShouldBeTrue();
        noted.Decision!.ToString().ShouldNotContain("arithmetic");
    }

    [Fact]
    public async Task Recommend_nobodyLoaded_recordedAsFailure()
    {
        using var modules = new Modules();
        modules.Personas.Roster = PersonaRoster.Empty;
        await Should.ThrowAsync<ApiException>(() => RecommendAsync(modules, "Who helps?"));

        (modules.Notes.Only.Outcome, modules.Notes.Only.MessageLength).ShouldBe(("PERSONA_UNAVAILABLE", 10));
    }

    private static NoCache Cache(Modules modules) => (NoCache)modules.Get<IAnswerCache>();

    private static Task<SuggestionOutcome> SuggestAsync(Modules modules, SuggestionRequest request) =>
        modules.Get<RecordedSuggestions>().SuggestAsync(request, There, CancellationToken.None).AsTask();

    private static Task ChatAsync(Modules modules, string message) =>
        modules.Get<RecordedSuggestions>().ChatAsync(new() { Message = message }, forceMulti: false, There, CancellationToken.None);

    private static Task RecommendAsync(Modules modules, string scenario) =>
        modules.Get<RecordedSuggestions>().RecommendAsync(new() { Message = scenario }, context: null, There, CancellationToken.None);
}
