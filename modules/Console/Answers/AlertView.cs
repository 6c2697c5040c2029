namespace IonMentoring.OperatorConsole.Answers;

/// <summary>One time that a rule was broken.</summary>
public sealed record AlertView(
    string Id,
    string Rule,
    string Severity,
    string State,
    double? Value,
    double? Threshold,
    string? Unit,
    DateTime? PendingAt,
    DateTime? FiredAt,
    DateTime? AcknowledgedAt,
    string? AcknowledgedBy,
    DateTime? ResolvedAt);
