namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record ProcessAnswer(
    bool Success,
    string Content,
    string PersonaUsed,
    string ResonanceKey,
    double Confidence,
    RoutingView Routing,
    PerformanceView Performance,
    MetadataView? Metadata,
    string RequestId,
    DateTime Timestamp);
