namespace IonMentoring.OperatorConsole.Answers;

/// <summary>Which persona answered, and why.</summary>
public sealed record Routing(
    string PrimaryPersona, string? SecondaryPersona, double Confidence, IReadOnlyDictionary<string, double> Scores, string Reasoning, Explanation? Explanation);
