using IonMentoring.ModuleContracts.Api;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.MultiPersona;
using IonMentoring.Suggestions.Pipeline;

namespace IonMentoring.Suggestions.Tests.MultiPersona;

public sealed class MultiPersonaChatTests
{
    private const string TwoAspects = "I keep missing deadlines and I need advice. Also, how does a compiler work?";

    private static readonly ResonanceKey Key = new(Tone.Calm, Pace.Medium, Intent.Learning);

    [Fact]
    public async Task Chat_twoAspects_eachByItsPersona()
    {
        using var modules = new Modules();
        var outcome = await ChatAsync(modules, TwoAspects);
        outcome.Strategy.ShouldBe(MergeStrategy.ByAspect);
        outcome.Parts.Select(part => part.Persona).ShouldBe(["Lua", "Elro"]);
        outcome.Parts.ShouldAllBe(part => part.Outcome!.Detection != null);
    }

    [Fact]
    public async Task Chat_twoAspectsAndAGivenKey_theKeyDecides()
    {
        using var modules = new Modules();
        var outcome = await ChatAsync(modules, TwoAspects, Key);
        outcome.Strategy.ShouldBe(MergeStrategy.Single);
        outcome.Main.Suggestion.Persona.ShouldBe("Elro");
        outcome.Main.Key.ShouldBe(Key);
        outcome.Main.Detection.ShouldBeNull();
    }

    [Fact]
    public async Task Chat_forcedWithAGivenKey_theTwoBestForItAndNobodyStandsIn()
    {
        using var modules = new Modules();
        var outcome = await ChatAsync(modules, TwoAspects, Key, forceMulti: true);
        outcome.Strategy.ShouldBe(MergeStrategy.SecondView);
        outcome.Parts.Select(part => part.Persona).ShouldBe(["Elro", "Lua"]);
        outcome.Parts.ShouldAllBe(part => part.Outcome!.Key == Key && part.Outcome.Detection == null && !part.Outcome.StoodIn);
    }

    [Fact]
    public async Task Chat_personaOfAnAspectFails_itsSecondBestStandsIn()
    {
        using var modules = new Modules(("Suggestions:OnPersonaFailure", "SecondBest"));
        modules.Personas.Failing.Add("Elro");
        var outcome = await ChatAsync(modules, TwoAspects);
        outcome.Parts.Select(part => part.Persona).ShouldBe(["Lua", "Lua"]);
        outcome.Parts.Select(part => part.Outcome!.StoodIn).ShouldBe([false, true]);
    }

    [Fact]
    public async Task Chat_personaOfAnAspectFailsAndNobodyShallStandIn_itsPartSaysSo()
    {
        using var modules = new Modules();
        modules.Personas.Failing.Add("Elro");
        var outcome = await ChatAsync(modules, TwoAspects);
        outcome.Main.Suggestion.Persona.ShouldBe("Lua");
        outcome.Parts[1].Error.ShouldNotBeNull().Code.ShouldBe(ApiErrorCode.PersonaUnavailable);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Chat_dangerInOneAspect_oneAnswerAndNothingBeside(bool forceMulti)
    {
        using var modules = new Modules();
        var outcome = await ChatAsync(modules, "I need advice, I want to end my life. Also, how does a compiler work?", forceMulti: forceMulti);
        outcome.Strategy.ShouldBe(MergeStrategy.Single);
        outcome.Content.ShouldBe("Call 112.");
    }

    private static Task<MultiPersonaOutcome> ChatAsync(Modules modules, string message, ResonanceKey? key = null, bool forceMulti = false) =>
        modules.Get<MultiPersonaChat>().ChatAsync(new SuggestionRequest { Message = message, Key = key }, forceMulti, CancellationToken.None);
}
