using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Routing.Affinity;

/// <summary>The decision for each of the 216 keys, for the personas of one roster.</summary>
internal sealed class RoutingTable
{
    // The source of 0.7 and 0.3 is the original system's confidence formula.
    private const decimal ScoreShare = 0.7m;
    private const decimal LeadShare = 0.3m;

    private readonly RoutingDecision[] _decisions;

    private RoutingTable(PersonaRoster roster, RoutingDecision[] decisions)
    {
        Roster = roster;
        _decisions = decisions;
    }

    public PersonaRoster Roster { get; }

    public static RoutingTable For(PersonaRoster roster, RoutingOptions weights)
    {
        if (roster.Personas.Count == 0)
        {
            return new(roster, []);
        }

        var rankings = new Ranked[ResonanceKey.Count][];
        for (var index = 0; index < rankings.Length; index++)
        {
            rankings[index] = Rank(ResonanceKey.FromIndex(index), roster, weights);
        }

        var winners = Array.ConvertAll(rankings, ranking => ranking[0].Persona);
        var changes = new KeyChanges(winners, weights);
        return new(roster, [.. rankings.Select((ranking, index) => Decide(ResonanceKey.FromIndex(index), ranking, changes))]);
    }

    public RoutingDecision? Decide(ResonanceKey key) => _decisions.Length == 0 ? null : _decisions[key.Index];

    private static Ranked[] Rank(ResonanceKey key, PersonaRoster roster, RoutingOptions weights) =>
        [.. roster.Personas
            .Select(persona => new Ranked(persona, Score(key, persona, weights)))
            .OrderByDescending(ranked => ranked.Score.Total)
            .ThenBy(ranked => ranked.Persona.Descriptor.Order)];

    // Decimal, because binary floating point makes some of the exact ties come out by chance.
    private static PersonaScore Score(ResonanceKey key, PersonaProfile persona, RoutingOptions weights)
    {
        var affinity = persona.Descriptor.Affinity;
        var tone = weights.ToneWeight * affinity.Tones[key.Tone];
        var pace = weights.PaceWeight * affinity.Paces[key.Pace];
        var intent = weights.IntentWeight * affinity.Intents[key.Intent];
        return new(persona.Name, tone + pace + intent, tone, pace, intent);
    }

    private static RoutingDecision Decide(ResonanceKey key, Ranked[] ranking, KeyChanges changes)
    {
        var first = ranking[0];
        var second = ranking.Length > 1 ? ranking[1] : null;
        var lead = first.Score.Total - (second?.Score.Total ?? 0);
        return new()
        {
            Key = key,
            Primary = first.Persona,
            Secondary = second?.Persona,
            Confidence = Math.Clamp((ScoreShare * first.Score.Total) + (LeadShare * lead), 0, 1),
            Scores = Array.ConvertAll(ranking, ranked => ranked.Score),
            Reasoning = Explain(key, first, second, lead),
            Changes = changes.For(key),
        };
    }

    private static string Explain(ResonanceKey key, Ranked first, Ranked? second, decimal lead)
    {
        var score = first.Score;
        var reason = $"{score.Persona} scores {score.Total:0.000}: {key.Tone.Spell()} gives {score.Tone:0.000}, "
            + $"{key.Pace.Spell()} {score.Pace:0.000}, {key.Intent.Spell()} {score.Intent:0.000}.";
        return second switch
        {
            null => $"{reason} No other persona is loaded.",
            _ when lead == 0 => $"{reason} {second.Score.Persona} scores exactly the same and stands behind by its declared order.",
            _ => $"{reason} {second.Score.Persona} is second with {second.Score.Total:0.000}.",
        };
    }

    private sealed record Ranked(PersonaProfile Persona, PersonaScore Score);
}
