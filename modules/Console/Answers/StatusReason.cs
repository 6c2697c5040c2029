namespace IonMentoring.OperatorConsole.Answers;

/// <summary>Why a part of the program is as it is.</summary>
public sealed record StatusReason(string Part, string Status, string Reason);
