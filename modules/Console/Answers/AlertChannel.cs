namespace IonMentoring.OperatorConsole.Answers;

/// <summary>A way on which alerts reach people.</summary>
public sealed record AlertChannel(string Name, bool Configured, long Sent, long Failed, string? LastError);
