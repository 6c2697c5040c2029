using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Recording;
using Microsoft.AspNetCore.Http.Features;

namespace IonMentoring.Suggestions.Tests.Recording;

/// <summary>What the event log is told of a request.</summary>
public sealed class AnswerEventsTests
{
    private static readonly ResonanceKey Learning = new(Tone.Calm, Pace.Medium, Intent.Learning);

    private readonly FeatureCollection _features = new();

    private Asked There => new Asked("r1", "/api/v2/process", "us-central1", CancellationToken.None) with { Colour = "green", Features = _features };

    [Fact]
    public async Task Suggest_answered_thePersonaAndTheDecision()
    {
        using var modules = new Modules();
        modules.Personas.Looked = () => modules.Time.Advance(TimeSpan.FromMilliseconds(50));
        await SuggestAsync(modules);

        modules.Events.Personas.ShouldHaveSingleItem().ShouldBe(new PersonaProcessEvent
        {
            RequestId = "r1",
            Persona = "Elro",
            Key = Learning,
            Confidence = modules.Events.Decisions[0].Decision.Confidence,
            Elapsed = TimeSpan.FromMilliseconds(50),
            UserId = "u",
            SessionId = "s",
            Region = "us-central1",
            Colour = "green",
        });
        var decided = modules.Events.Decisions.ShouldHaveSingleItem();
        (decided.RequestId, decided.UserId, decided.Decision.Primary.Name).ShouldBe(("r1", "u", "Elro"));
        _features.Get<IKnownUser>()!.UserId.ShouldBe("u");
    }

    [Fact]
    public async Task Suggest_modelFails_theErrorAndNoDecision()
    {
        using var modules = new Modules(("Model:Provider", "OpenAI"), ("Model:Endpoint", "http://127.0.0.1:9/"));
        await Should.ThrowAsync<ApiException>(() => SuggestAsync(modules));

        var failed = modules.Events.Personas.ShouldHaveSingleItem();
        (failed.Persona, failed.Key, failed.Error).ShouldBe(("Elro", Learning, "MODEL_UNAVAILABLE"));
        modules.Events.Decisions.ShouldBeEmpty();
        _features.Get<IKnownUser>()!.UserId.ShouldBe("u");
    }

    [Fact]
    public async Task Suggest_secondBestAnswers_theBestOneFailed()
    {
        using var modules = new Modules(("Suggestions:OnPersonaFailure", "SecondBest"));
        modules.Personas.Failing.Add("Elro");
        await SuggestAsync(modules);

        modules.Events.Personas.Select(one => (one.Persona, one.Error)).ShouldBe([("Elro", "PERSONA_UNAVAILABLE"), ("Lua", null)]);
    }

    [Fact]
    public async Task Suggest_clientLeft_noFailure()
    {
        using var modules = new Modules();
        using var client = new CancellationTokenSource();
        await client.CancelAsync();
        ((NoCache)modules.Get<ModuleContracts.Caching.IAnswerCache>()).Computing = () => throw new OperationCanceledException();
        await Should.ThrowAsync<OperationCanceledException>(() => modules.Get<RecordedSuggestions>()
            .SuggestAsync(new() { Message = "How?", Key = Learning }, There with { Left = client.Token }, client.Token).AsTask());

        modules.Events.Personas.ShouldBeEmpty();
    }

    [Fact]
    public void Part_ofARequest_tellsNothingOfTheWhole() => There.Part(1).Features.ShouldBeNull();

    private Task SuggestAsync(Modules modules) =>
        modules.Get<RecordedSuggestions>().SuggestAsync(new() { Message = "How does it work?", Key = Learning, UserId = "u", SessionId = "s" }, There, CancellationToken.None).AsTask();
}
