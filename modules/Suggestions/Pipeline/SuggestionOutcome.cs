using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Suggestions.Pipeline;

/// <summary>A suggestion and how it came about.</summary>
/// <param name="Suggestion">The suggestion.</param>
/// <param name="Key">The key it was routed by.</param>
/// <param name="Detection">What was found in the text, or null when the key was given.</param>
/// <param name="Decision">Why this persona.</param>
/// <param name="StoodIn">Whether the second-best persona answered because the best one failed.</param>
/// <param name="Language">The language of the answer.</param>
/// <param name="Mode">The prompt's mode.</param>
/// <param name="CacheHit">Whether it had been computed before.</param>
/// <param name="Stale">Whether its life in the cache has ended, and it is given because nothing newer can be had.</param>
/// <param name="CacheKey">Its key in the cache, or null when the cache was not used.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Answering">How long of that cache, persona and model took.</param>
internal sealed record SuggestionOutcome(
    Suggestion Suggestion,
    ResonanceKey Key,
    Detection? Detection,
    RoutingDecision Decision,
    bool StoodIn,
    string Language,
    PromptMode Mode,
    bool CacheHit,
    bool Stale,
    string? CacheKey,
    TimeSpan Elapsed,
    TimeSpan Answering);
