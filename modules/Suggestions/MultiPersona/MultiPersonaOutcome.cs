using IonMentoring.Suggestions.Pipeline;

namespace IonMentoring.Suggestions.MultiPersona;

/// <summary>What several personas said.</summary>
/// <param name="Parts">Each persona's part, in the order of the message.</param>
/// <param name="Main">The first part that was answered.</param>
/// <param name="Strategy">How the parts were merged.</param>
/// <param name="Content">The merged answer.</param>
internal sealed record MultiPersonaOutcome(
    IReadOnlyList<MultiPersonaPart> Parts, SuggestionOutcome Main, MergeStrategy Strategy, string Content);
