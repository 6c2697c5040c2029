namespace IonMentoring.OperatorConsole.Answers;

/// <summary>The key that was found in a message.</summary>
public sealed record Detection(DetectedPart Tone, DetectedPart Pace, DetectedPart Intent, double Confidence, bool LowConfidence);
