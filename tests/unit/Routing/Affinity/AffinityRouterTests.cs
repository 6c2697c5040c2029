using CsCheck;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;
using IonMentoring.Routing.Affinity;
using Microsoft.Extensions.Options;

namespace IonMentoring.Routing.Tests.Affinity;

public sealed class AffinityRouterTests
{
    private static readonly int[] Everyone = [0, 1, 2, 3];

    [Fact]
    public void Route_everyKeyAndEverySubsetOfPersonas_asThePlainComputationSays()
    {
        foreach (var loaded in Subsets())
        {
            var router = Router(Matrix.Roster(loaded));
            foreach (var key in Matrix.Keys)
            {
                var ranking = Matrix.Ranking(key, loaded);
                var decision = router.Route(key).ShouldNotBeNull();
                decision.Scores.Select(score => score.Persona).ShouldBe(ranking.Select(persona => Matrix.Names[persona]), $"{key}");
                decision.Scores.Select(score => score.Total).ShouldBe(ranking.Select(persona => Matrix.Score(key, persona) / 1000m));
                decision.Scores.ShouldAllBe(score => score.Tone + score.Pace + score.Intent == score.Total);
                decision.Primary.Name.ShouldBe(Matrix.Names[ranking[0]]);
                decision.Secondary?.Name.ShouldBe(Matrix.Names[ranking[1]]);
            }
        }
    }

    [Fact]
    public void Route_allKeys_primariesAreSharedAsKnown()
    {
        var router = Router(Matrix.Roster(Everyone));
        var shares = Matrix.Keys.CountBy(key => router.Route(key)!.Primary.Name).ToDictionary();
        shares.ShouldBe(new Dictionary<string, int>(StringComparer.Ordinal) { ["Lua"] = 83, ["Nana"] = 66, ["Riri"] = 52, ["Elro"] = 15 }, ignoreOrder: true);
    }

    [Fact]
    public void Route_allKeys_sevenTiesForFirstAndFiveMoreForSecond()
    {
        var router = Router(Matrix.Roster(Everyone));
        var scores = Matrix.Keys.Select(key => router.Route(key)!.Scores.Select(score => score.Total).ToArray()).ToList();
        scores.Count(score => score[0] == score[1]).ShouldBe(7);
        scores.Count(score => score[0] != score[1] && score[1] == score[2]).ShouldBe(5);
    }

    [Fact]
    public void Route_allKeys_confidenceLiesInItsKnownRange()
    {
        var router = Router(Matrix.Roster(Everyone));
        var confidences = Matrix.Keys.Select(key => router.Route(key)!.Confidence).ToList();
        confidences.Min().ShouldBe(0.546m);
        confidences.Max().ShouldBe(0.823m);
    }

    [Theory]
    [InlineData(Tone.Frustrated, Pace.Burst, Intent.SeekAdvice, "Lua", "Riri", 0.823)]
    [InlineData(Tone.Calm, Pace.Medium, Intent.Learning, "Elro", "Riri", 0.706)]
    public void Route_examples_asDocumented(Tone tone, Pace pace, Intent intent, string primary, string secondary, double confidence)
    {
        var decision = Router(Matrix.Roster(Everyone)).Route(new ResonanceKey(tone, pace, intent))!;
        decision.Primary.Name.ShouldBe(primary);
        decision.Secondary!.Name.ShouldBe(secondary);
        decision.Confidence.ShouldBe((decimal)confidence);
        decision.Reasoning.ShouldContain(primary);
        decision.Reasoning.ShouldContain(secondary);
    }

    [Fact]
    public void Route_personasRenamed_decisionsStay()
    {
        var plain = Router(Matrix.Roster(Everyone));
        Gen.Shuffle(new[] { "Aaa", "Zzz", "Mmm", "Bbb" }, 4).Sample(names =>
        {
            var renamed = Router(new PersonaRoster([.. Everyone.Select(persona => Matrix.Profile(persona, names[persona]))]));
            return Matrix.Keys.All(key =>
                renamed.Route(key)!.Primary.Descriptor.Order == plain.Route(key)!.Primary.Descriptor.Order
                && renamed.Route(key)!.Secondary!.Descriptor.Order == plain.Route(key)!.Secondary!.Descriptor.Order);
        });
    }

    [Fact]
    public void Route_onePersona_confidenceIsItsScore()
    {
        var decision = Router(Matrix.Roster(2)).Route(new ResonanceKey(Tone.Urgent, Pace.Burst, Intent.Planning))!;
        decision.Secondary.ShouldBeNull();
        decision.Confidence.ShouldBe(decision.Scores[0].Total);
        decision.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Route_nobodyLoaded_null() => Router(PersonaRoster.Empty).Route(default).ShouldBeNull();

    [Fact]
    public void Route_rosterChanges_nextDecisionIsTheNewOne()
    {
        var catalog = new FixedCatalog(Matrix.Roster(1));
        var router = new AffinityRouter(catalog, Options.Create(new RoutingOptions()));
        router.Route(default)!.Primary.Name.ShouldBe("Elro");
        catalog.Current = Matrix.Roster(Everyone);
        router.Route(default)!.Primary.Name.ShouldBe("Lua");
    }

    [Fact]
    public void Route_otherWeights_decide()
    {
        var intentOnly = new RoutingOptions { ToneWeight = 0, PaceWeight = 0, IntentWeight = 1 };
        var router = new AffinityRouter(new FixedCatalog(Matrix.Roster(Everyone)), Options.Create(intentOnly));
        router.Route(new ResonanceKey(Tone.Frustrated, Pace.Burst, Intent.Planning))!.Primary.Name.ShouldBe("Nana");
    }

    internal static IPersonaRouter Router(PersonaRoster roster) =>
        new AffinityRouter(new FixedCatalog(roster), Options.Create(new RoutingOptions()));

    internal static IEnumerable<int[]> Subsets() =>
        Enumerable.Range(1, 15).Select(bits => Everyone.Where(persona => (bits >> persona & 1) == 1).ToArray());
}
