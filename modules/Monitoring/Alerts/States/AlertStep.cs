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
    /// A process that evaluates alone ends nothing: its good readings do not count.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="alert">The open alert of that rule; null when there is none.</param>
    /// <param name="reading">What was measured.</param>
    /// <param name="coolingDown">Whether the rule's last alert ended so short ago that it stays quiet.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="mayEnd">Whether the reading is of all processes, so that it can end an alert.</param>
    public static AlertStep Next(AlertRule rule, Alert? alert, AlertReading reading, bool coolingDown, DateTime now, bool mayEnd = true)
    {
        if (reading.Value is { } value && rule.IsViolatedBy(value))
        {
            var violated = alert ?? Alert.Begin(rule, now);
            return Worse(rule, violated with { Value = value, Threshold = rule.Threshold, Violations = violated.Violations + 1, Fine = 0 }, coolingDown, now);
        }

        if (alert is null)
        {
            return Nothing;
        }

        var better = alert with { Value = reading.Value ?? alert.Value, Threshold = rule.Threshold, Violations = 0, Fine = mayEnd ? alert.Fine + 1 : 0 };
        return mayEnd ? Better(rule, better, now) : new(better, null);
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
