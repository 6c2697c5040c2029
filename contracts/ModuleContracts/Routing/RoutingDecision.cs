using IonMentoring.ModuleContracts.Personas;
using IonMentoring.PersonaSdk;

namespace IonMentoring.ModuleContracts.Routing;

/// <summary>Which persona a key goes to, and why. Precomputed for every key; never changes.</summary>
public sealed class RoutingDecision
{
    /// <summary>The key.</summary>
    public required ResonanceKey Key { get; init; }

    /// <summary>Who answers.</summary>
    public required PersonaProfile Primary { get; init; }

    /// <summary>Who comes next, or null when only one persona is loaded.</summary>
    public required PersonaProfile? Secondary { get; init; }

    /// <summary>0.7 x the primary's score + 0.3 x its lead over the secondary, clamped to 0..1. Without a secondary the lead is the whole score.</summary>
    public required decimal Confidence { get; init; }

    /// <summary>Every persona's score, best first.</summary>
    public required IReadOnlyList<PersonaScore> Scores { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Reasoning { get; init; }

    /// <summary>
    /// For each other persona that any key goes to, the smallest change of this key that makes it win, smallest first:
    /// fewest parts, then the smallest weight of the changed parts, then the order of keys.
    /// </summary>
    public required IReadOnlyList<KeyChange> Changes { get; init; }
}
