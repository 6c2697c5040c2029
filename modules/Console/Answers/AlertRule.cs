namespace IonMentoring.OperatorConsole.Answers;

/// <summary>When an alert is raised, and whom it reaches.</summary>
public sealed record AlertRule(
    string Name, string Metric, string? Statistic, string Comparison, double Threshold, string? Unit, string Severity, IReadOnlyList<string>? Channels);
