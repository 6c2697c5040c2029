using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Routing.Affinity;

/// <summary>Finds, for a key and each other winner, the smallest change of the key that makes that persona win.</summary>
/// <param name="winners">Who wins each key, by the key's index.</param>
/// <param name="weights">A change of a part that weighs less is smaller.</param>
internal sealed class KeyChanges(PersonaProfile[] winners, RoutingOptions weights)
{
    private static readonly string[][] PartNames =
    [
        [],
        ["tone"],
        ["pace"],
        ["tone", "pace"],
        ["intent"],
        ["tone", "intent"],
        ["pace", "intent"],
        ["tone", "pace", "intent"],
    ];

    private readonly decimal[] _weights =
        [.. Enumerable.Range(0, 8).Select(parts =>
            ((parts & 1) * weights.ToneWeight) + ((parts >> 1 & 1) * weights.PaceWeight) + ((parts >> 2) * weights.IntentWeight))];

    public IReadOnlyList<KeyChange> For(ResonanceKey key)
    {
        var best = new Dictionary<PersonaProfile, Candidate>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < winners.Length; index++)
        {
            var winner = winners[index];
            if (ReferenceEquals(winner, winners[key.Index]))
            {
                continue;
            }

            // Walked in the order of keys, so of equal changes the first stays.
            var candidate = Compare(key, index);
            if (!best.TryGetValue(winner, out var known) || Size(candidate).CompareTo(Size(known)) < 0)
            {
                best[winner] = candidate;
            }
        }

        return [.. best
            .OrderBy(pair => Size(pair.Value))
            .ThenBy(pair => pair.Value.Index)
            .Select(pair => new KeyChange(pair.Key.Name, ResonanceKey.FromIndex(pair.Value.Index), PartNames[pair.Value.Parts]))];
    }

    private static Candidate Compare(ResonanceKey key, int index)
    {
        var other = ResonanceKey.FromIndex(index);
        var parts = (key.Tone == other.Tone ? 0 : 1) | (key.Pace == other.Pace ? 0 : 2) | (key.Intent == other.Intent ? 0 : 4);
        return new(index, parts);
    }

    private (int Count, decimal Weight) Size(Candidate candidate) => (PartNames[candidate.Parts].Length, _weights[candidate.Parts]);

    private readonly record struct Candidate(int Index, int Parts);
}
