namespace IonMentoring.PersonaSdk;

/// <summary>
/// How well a persona fits every tone, pace and intent: 19 affinities, each from 0 (not at all) to 1 (made for it).
/// All 19 must be given; a plugin that leaves one out, or gives one outside 0..1, is refused when it is loaded.
/// </summary>
public sealed record AffinityProfile
{
    /// <summary>The number of affinities in a complete profile: 9 tones + 4 paces + 6 intents = 19.</summary>
    public const int Count = 19;

    /// <summary>The affinity for each of the nine tones, 0..1.</summary>
    public required IReadOnlyDictionary<Tone, decimal> Tones { get; init; }

    /// <summary>The affinity for each of the four paces, 0..1.</summary>
    public required IReadOnlyDictionary<Pace, decimal> Paces { get; init; }

    /// <summary>The affinity for each of the six intents, 0..1.</summary>
    public required IReadOnlyDictionary<Intent, decimal> Intents { get; init; }
}
