namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record PartView(
    string Persona, string Aspect, string? ResonanceKey, double? Confidence, string? Content, MetadataView? Metadata, ItemErrorView? Error);
