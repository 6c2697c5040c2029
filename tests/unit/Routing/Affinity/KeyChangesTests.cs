using IonMentoring.PersonaSdk;

namespace IonMentoring.Routing.Tests.Affinity;

public sealed class KeyChangesTests
{
    /// <summary>Tries every other key for every key and every subset of personas: none is smaller than the one named.</summary>
    [Fact]
    public void Changes_everyKeyAndEverySubset_smallestByBruteForce()
    {
        foreach (var loaded in AffinityRouterTests.Subsets())
        {
            var router = AffinityRouterTests.Router(Matrix.Roster(loaded));
            foreach (var key in Matrix.Keys)
            {
                var winner = Matrix.Ranking(key, loaded)[0];
                var expected = loaded
                    .Where(persona => persona != winner)
                    .Select(persona => (Persona: persona, Key: SmallestChange(key, persona, loaded)))
                    .Where(change => change.Key is not null)
                    .OrderBy(change => Size(key, change.Key!.Value))
                    .Select(change => (Matrix.Names[change.Persona], change.Key!.Value))
                    .ToList();
                var decision = router.Route(key)!;
                decision.Changes.Select(change => (change.Persona, change.Key)).ShouldBe(expected, $"{key} with {loaded.Length} personas");
                decision.Changes.ShouldAllBe(change => change.ChangedParts.SequenceEqual(ChangedParts(key, change.Key)));
            }
        }
    }

    private static ResonanceKey? SmallestChange(ResonanceKey key, int persona, int[] loaded) =>
        Matrix.Keys
            .Where(other => Matrix.Ranking(other, loaded)[0] == persona)
            .OrderBy(other => Size(key, other))
            .Select(other => (ResonanceKey?)other)
            .FirstOrDefault();

    private static (int Parts, int Weight, int Index) Size(ResonanceKey key, ResonanceKey other)
    {
        var weight = (key.Tone == other.Tone ? 0 : 50) + (key.Pace == other.Pace ? 0 : 30) + (key.Intent == other.Intent ? 0 : 20);
        return (ChangedParts(key, other).Count(), weight, other.Index);
    }

    private static IEnumerable<string> ChangedParts(ResonanceKey key, ResonanceKey other)
    {
        if (key.Tone != other.Tone)
        {
            yield return "tone";
        }

        if (key.Pace != other.Pace)
        {
            yield return "pace";
        }

        if (key.Intent != other.Intent)
        {
            yield return "intent";
        }
    }
}
