using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Rules;

namespace IonMentoring.Monitoring.Alerts.States;

/// <summary>Where a reading brings an alert, and what people are told.</summary>
/// <param name="Alert">The alert now; null when there is none. A resolved one has ended.</param>
/// <param name="Told">What people are told; null when nothing.</param>
internal sealed record AlertStep(Alert? Alert, NotificationKind? Told)
{
    private static readonly AlertStep Nothing = new(null, null);

    /// <summary>
    /// The next step. So many violations in a row as the rule says make an alert fire, and so many good readings in a row end one that has
    /// fired; one good reading ends a pending one. Too little data is a good reading. In the cool-down an alert fires without a word; people are told
    /// when the cool-down is over and the rule still, or again, violated as often in a row. They hear of an end only when they heard of the beginning.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="alert">The open alert of that rule; null when there is none.</param>
    /// <param name="reading">What was measured.</param>
    /// <param name="coolingDown">Whether the rule's last alert ended so short ago that it stays quiet.</param>
    /// <param name="now">When, UTC.</param>
    public static AlertStep Next(AlertRule rule, Alert? alert, AlertReading reading, bool coolingDown, DateTime now)
    {
        if (reading.Value is { } value && rule.IsViolatedBy(value))
        {
            var violated = alert ?? Alert.Begin(rule, now);
            return Worse(rule, violated with { Value = value, Threshold = rule.Threshold, Violations = violated.Violations + 1, Fine = 0 }, coolingDown, now);
        }

        return alert is null ? Nothing : Better(rule, alert with { Value = reading.Value ?? alert.Value, Threshold = rule.Threshold, Violations = 0, Fine = alert.Fine + 1 }, now);
    }

    private static AlertStep Worse(AlertRule rule, Alert alert, bool coolingDown, DateTime now)
    {
        if (alert.Violations < rule.Occurrences)
        {
            return new(alert, null);
        }

        var firing = alert.State == AlertState.Pending ? alert with { State = AlertState.Firing } : alert;
        return firing is { State: AlertState.Firing, FiredAt: null } && !coolingDown
            ? new(firing with { FiredAt = now }, NotificationKind.Firing)
            : new(firing, null);
    }

    private static AlertStep Better(AlertRule rule, Alert alert, DateTime now) =>
        alert.State != AlertState.Pending && alert.Fine < rule.Occurrences
            ? new(alert, null)
            : new(alert.Resolve(now), alert.FiredAt is null ? null : NotificationKind.Resolved);
}
