namespace IonMentoring.OperatorConsole.Answers;

/// <summary>What is wrong now, the rules by which that is known, and who is told.</summary>
public sealed record AlertsAnswer(
    int Total, IReadOnlyList<AlertView> Alerts, IReadOnlyList<AlertRule>? Rules, IReadOnlyList<AlertChannel>? Channels);
