namespace IonMentoring.OperatorConsole.Answers;

/// <summary>What each part of the key gave to a score.</summary>
public sealed record ScoreParts(double Tone, double Pace, double Intent);
