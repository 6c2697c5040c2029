namespace IonMentoring.OperatorConsole.Answers;

/// <summary>What was wrong, the newest first.</summary>
public sealed record AlertHistoryAnswer(int Total, IReadOnlyList<AlertView> Alerts);
