namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record RecommendAnswer(
    bool Success,
    string RecommendedPersona,
    IReadOnlyDictionary<string, double> Scores,
    CapabilitiesView Capabilities,
    string Reasoning,
    string ResonanceKey,
    double Confidence,
    DetectionView Detection,
    PerformanceView Performance,
    string RequestId,
    DateTime Timestamp);
