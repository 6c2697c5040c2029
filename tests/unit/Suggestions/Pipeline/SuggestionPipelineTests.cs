using IonMentoring.ModuleContracts.Api;
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

    private static Task<SuggestionOutcome> SuggestAsync(Modules modules) =>
        modules.Get<SuggestionPipeline>().SuggestAsync(new SuggestionRequest { Message = Advice }, CancellationToken.None);
}
