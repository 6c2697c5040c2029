namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record DetectAnswer(
    string ResonanceKey,
    string Language,
    double Confidence,
    bool LowConfidence,
    DetectedPartView Tone,
    DetectedPartView Pace,
    DetectedPartView Intent,
    FeaturesView Features,
    string RequestId,
    DateTime Timestamp);
