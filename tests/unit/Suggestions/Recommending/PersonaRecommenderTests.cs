using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.Suggestions.Recommending;

namespace IonMentoring.Suggestions.Tests.Recommending;

public sealed class PersonaRecommenderTests
{
    [Fact]
    public async Task Recommend_nobodyLoaded_unavailable()
    {
        using var modules = new Modules();
        modules.Personas.Roster = PersonaRoster.Empty;
        (await Should.ThrowAsync<ApiException>(() => RecommendAsync(modules, context: null))).Code.ShouldBe(ApiErrorCode.PersonaUnavailable);
    }

    [Fact]
    public async Task Recommend_personasLoadedMeanwhile_theOneTheKeyGoesTo()
    {
        using var modules = new Modules();
        var loaded = modules.Personas.Roster;
        var looks = 0;
        modules.Personas.Looked = () => modules.Personas.Roster = looks++ == 0 ? PersonaRoster.Empty : loaded;
        (await RecommendAsync(modules, context: null)).Persona.Name.ShouldBe("Lua");
    }

    [Fact]
    public async Task Recommend_strengthNamedInTheContext_thePersonaThatHasIt()
    {
        using var modules = new Modules();
        var recommendation = await RecommendAsync(modules, """{"topic":"Elro's arithmetic"}""");
        recommendation.Persona.Name.ShouldBe("Elro");
        recommendation.NamedStrengths.ShouldBe(["Elro's arithmetic"]);
    }

    private static async Task<Recommendation> RecommendAsync(Modules modules, string? context) =>
        (await modules.Get<PersonaRecommender>().RecommendAsync("I keep missing deadlines and I need advice.", context, userId: null, CancellationToken.None)).Value;
}
