namespace IonMentoring.OperatorConsole.Answers;

/// <summary>A refusal.</summary>
internal sealed record ProblemAnswer(ProblemError? Error);
