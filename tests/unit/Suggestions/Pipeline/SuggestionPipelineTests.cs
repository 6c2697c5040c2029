using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.Suggestions.Pipeline;

namespace IonMentoring.Suggestions.Tests.Pipeline;

public sealed class SuggestionPipelineTests
{
    private const string Advice = "I keep missing deadlines and I need advice.";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task Suggest_timeSpentOnRouting_counts()
    {
        using var modules = new Modules();
        modules.Personas.Looked = () => modules.Time.Advance(Step);
        (await SuggestAsync(modules)).Elapsed.ShouldBe(Step);
    }

    [Fact]
    public async Task Suggest_personaFails_theSecondBestStandsInAndTheWholeTimeCounts()
    {
        using var modules = new Modules(("Suggestions:OnPersonaFailure", "SecondBest"));
        modules.Personas.Failing.Add("Lua");
        modules.Personas.Looked = () => modules.Time.Advance(Step);
        var outcome = await SuggestAsync(modules);
        outcome.Suggestion.Persona.ShouldBe("Elro");
        outcome.StoodIn.ShouldBeTrue();
        outcome.Elapsed.ShouldBe(Step * 2);
    }

    [Fact]
    public async Task Suggest_personaFailsAndNobodyShallStandIn_unavailable()
    {
        using var modules = new Modules();
        modules.Personas.Failing.Add("Lua");
        (await Should.ThrowAsync<ApiException>(() => SuggestAsync(modules))).Code.ShouldBe(ApiErrorCode.PersonaUnavailable);
    }

    [Fact]
    public async Task Suggest_personaReplacedBetweenTheKeyAndTheComputation_theNewOneAnswersUnderItsOwnKey()
    {
        using var modules = new Modules();
        var before = await SuggestAsync(modules);
        var roster = modules.Personas.Roster;
        ((NoCache)modules.Get<IAnswerCache>()).Computing = () =>
            modules.Personas.Roster = new([.. roster.Personas.Select(persona => persona with { Revision = $"new-{persona.Revision}" })]);

        var after = await SuggestAsync(modules);
        after.Suggestion.PersonaRevision.ShouldBe($"new-{before.Suggestion.PersonaRevision}");
        after.CacheKey.ShouldNotBe(before.CacheKey);
    }

    [Fact]
    public async Task Suggest_personaRemovedBetweenTheKeyAndTheComputation_whoServesNowAnswers()
    {
        using var modules = new Modules();
        var roster = modules.Personas.Roster;
        ((NoCache)modules.Get<IAnswerCache>()).Computing = () =>
            modules.Personas.Roster = new([.. roster.Personas.Where(persona => persona.Name != "Lua")]);

        (await SuggestAsync(modules)).Suggestion.Persona.ShouldBe("Elro");
    }

    /// <summary>Each way to put the same letters into the fields of a request has a key of its own.</summary>
    [Fact]
    public async Task Suggest_charactersMovedBetweenTheFieldsOfARequest_everyKeyDiffers()
    {
        using var modules = new Modules();
        var pipeline = modules.Get<SuggestionPipeline>();
        var keys = new List<string?>();
        foreach (var (user, session, context, history) in from first in Enumerable.Range(0, 4) from second in Enumerable.Range(first, 4 - first) from third in Enumerable.Range(second, 4 - second) select ("abc"[..first], "abc"[first..second], "abc"[second..third], "abc"[third..]))
        {
            var request = new SuggestionRequest
            {
                Message = Advice,
                UserId = user,
                SessionId = session,
                Context = context,
                History = [new(PersonaSdk.PromptRole.User, $"x{history}")],
            };
            keys.Add((await pipeline.SuggestAsync(request, CancellationToken.None)).CacheKey?.Split(':')[2]);
        }

        keys.Count.ShouldBe(20);
        keys.ShouldBeUnique();
    }

    private static Task<SuggestionOutcome> SuggestAsync(Modules modules) =>
        modules.Get<SuggestionPipeline>().SuggestAsync(new SuggestionRequest { Message = Advice }, CancellationToken.None).AsTask();
}
