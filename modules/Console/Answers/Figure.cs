namespace IonMentoring.OperatorConsole.Answers;

/// <summary>One number, and whether it is well.</summary>
public sealed record Figure(string Label, double? Value, string? Unit, string? Status);
