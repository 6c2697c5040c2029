namespace IonMentoring.OperatorConsole.Answers;

/// <summary>What gave the scores, and what would have to change.</summary>
public sealed record Explanation(IReadOnlyDictionary<string, ScoreParts>? Parts, IReadOnlyList<KeyChange>? SmallestChanges);
