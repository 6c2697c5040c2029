using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.Settings;

namespace IonMentoring.Monitoring.Alerts.States;

/// <summary>One time that a rule was violated, as <see cref="StoredAlert"/> keeps it.</summary>
/// <param name="Id">Its identity; pagers know it by that.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Value">What was measured last.</param>
/// <param name="Threshold">What it was compared with.</param>
/// <param name="Violations">Violations in a row.</param>
/// <param name="PendingAt">The first violation, UTC.</param>
internal sealed record Alert(Guid Id, string Rule, AlertSeverity Severity, AlertState State, double Value, double Threshold, int Violations, DateTime PendingAt)
{
    /// <summary>Good readings in a row. Not stored: after a restart they are counted anew.</summary>
    public int Fine { get; init; }

    /// <summary>When people were told, UTC; null before.</summary>
    public DateTime? FiredAt { get; init; }

    public DateTime? AcknowledgedAt { get; init; }

    public string? AcknowledgedBy { get; init; }

    public DateTime? ResolvedAt { get; init; }

    public static Alert Begin(AlertRule rule, DateTime now) =>
        new(Guid.CreateVersion7(new DateTimeOffset(now)), rule.Name, rule.Severity, AlertState.Pending, 0, rule.Threshold, 0, now);

    public static Alert Of(StoredAlert stored) => new(
        stored.Id,
        stored.Rule,
        Enum.TryParse<AlertSeverity>(stored.Severity, ignoreCase: true, out var severity) ? severity : AlertSeverity.Medium,
        Enum.TryParse<AlertState>(stored.State, ignoreCase: true, out var state) ? state : AlertState.Firing,
        stored.Value,
        stored.Threshold,
        stored.Violations,
        stored.PendingAt)
    {
        FiredAt = stored.FiredAt,
        AcknowledgedAt = stored.AcknowledgedAt,
        AcknowledgedBy = stored.AcknowledgedBy,
        ResolvedAt = stored.ResolvedAt,
    };

    public StoredAlert ToStored() => new()
    {
        Id = Id,
        Rule = Rule,
        Severity = Spellings.Of(Severity),
        State = Spellings.Of(State),
        Value = Value,
        Threshold = Threshold,
        Violations = Violations,
        PendingAt = PendingAt,
        FiredAt = FiredAt,
        AcknowledgedAt = AcknowledgedAt,
        AcknowledgedBy = AcknowledgedBy,
        ResolvedAt = ResolvedAt,
    };

    public Alert Acknowledge(string who, DateTime now) => this with { State = AlertState.Acknowledged, AcknowledgedAt = now, AcknowledgedBy = who };

    public Alert Resolve(DateTime now) => this with { State = AlertState.Resolved, ResolvedAt = now };
}
