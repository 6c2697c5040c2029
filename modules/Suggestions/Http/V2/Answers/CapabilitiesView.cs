namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record CapabilitiesView(
    IReadOnlyList<string> Traits,
    IReadOnlyList<string> Strengths,
    IReadOnlyList<string> BestForTones,
    IReadOnlyList<string> BestForPaces,
    IReadOnlyList<string> BestForIntents);
