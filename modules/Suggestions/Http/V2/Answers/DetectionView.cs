namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record DetectionView(
    DetectedPartView Tone, DetectedPartView Pace, DetectedPartView Intent, double Confidence, bool LowConfidence);
