using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using IonMentoring.ModuleContracts.Routing;

namespace IonMentoring.Suggestions.Recording;

/// <summary>Where a key went, as it is kept.</summary>
/// <param name="Primary">Whom it went to.</param>
/// <param name="Secondary">Who came next.</param>
/// <param name="Confidence">How sure the router was, 0..1.</param>
/// <param name="Scores">What tone, pace and intent gave to each persona, in this order; together they are its score.</param>
/// <param name="Reasoning">Why, in one sentence.</param>
/// <param name="Changes">For each other persona the nearest key that goes to it.</param>
internal sealed record RecordedRouting(
    string Primary,
    string? Secondary,
    decimal Confidence,
    IReadOnlyDictionary<string, decimal[]> Scores,
    string Reasoning,
    IReadOnlyDictionary<string, string> Changes)
{
    // A decision is made once for each key and roster, and used until the roster changes: so is its JSON.
    private static readonly ConditionalWeakTable<RoutingDecision, RecordedRouting> Known = [];

    private byte[]? _json;

    /// <summary>All of it, as it is kept.</summary>
    [JsonIgnore]
    public ReadOnlySpan<byte> Json => _json ??= DecisionJson.Write(this);

    public static RecordedRouting Of(RoutingDecision decision) => Known.GetValue(decision, Make);

    private static RecordedRouting Make(RoutingDecision decision) => new(
        decision.Primary.Name,
        decision.Secondary?.Name,
        decision.Confidence,
        decision.Scores.ToDictionary(score => score.Persona, decimal[] (score) => [score.Tone, score.Pace, score.Intent], StringComparer.Ordinal),
        decision.Reasoning,
        decision.Changes.ToDictionary(change => change.Persona, change => change.Key.ToString(), StringComparer.Ordinal));
}
