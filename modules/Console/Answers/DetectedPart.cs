namespace IonMentoring.OperatorConsole.Answers;

/// <summary>A part of a detected key, and what in the message led to it.</summary>
public sealed record DetectedPart(string Value, double Confidence, bool LowConfidence, IReadOnlyList<string>? Evidence);
