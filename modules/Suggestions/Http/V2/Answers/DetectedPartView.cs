namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record DetectedPartView(string Value, double Confidence, bool LowConfidence, string? Secondary, IReadOnlyList<string> Evidence);
