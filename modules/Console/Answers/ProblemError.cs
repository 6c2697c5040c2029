namespace IonMentoring.OperatorConsole.Answers;

/// <summary>Why the api refused.</summary>
internal sealed record ProblemError(string? Code, string? Message, string? Field);
