namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record MultiPersonaAnswer(
    bool Success,
    string Content,
    string PersonaUsed,
    IReadOnlyList<string> PersonasUsed,
    bool IsMulti,
    string ResonanceKey,
    double Confidence,
    RoutingView Routing,
    IReadOnlyList<PartView> Parts,
    MergeView Merge,
    PerformanceView Performance,
    MetadataView? Metadata,
    string RequestId,
    DateTime Timestamp);
