namespace IonMentoring.OperatorConsole.Answers;

/// <summary>With this key another persona would have answered.</summary>
public sealed record KeyChange(string Persona, string ResonanceKey, IReadOnlyList<string>? ChangedParts);
