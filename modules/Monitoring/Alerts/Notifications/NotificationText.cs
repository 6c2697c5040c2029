using IonMentoring.Monitoring.Alerts.Settings;

namespace IonMentoring.Monitoring.Alerts.Notifications;

/// <summary>The words of a notification.</summary>
internal static class NotificationText
{
    public static string Title(AlertNotification notification)
    {
        var alert = notification.Alert;
        return notification.Kind switch
        {
            NotificationKind.Firing => $"[{Spellings.Of(alert.Severity)}] {alert.Rule}: {Value(notification)}, allowed is {Allowed(notification)}",
            NotificationKind.Acknowledged => $"[acknowledged] {alert.Rule}: taken on by {alert.AcknowledgedBy}",
            NotificationKind.Resolved => $"[resolved] {alert.Rule}: {Value(notification)} after {Lasted(notification)}",
            NotificationKind.Withdrawn => $"[withdrawn] {alert.Rule}",
            _ => $"[test] {alert.Rule}: nothing has happened, notifications arrive here",
        };
    }

    public static IEnumerable<(string Name, string Text)> Facts(AlertNotification notification)
    {
        var alert = notification.Alert;
        yield return ("Severity", Spellings.Of(alert.Severity));
        if (notification.Kind == NotificationKind.Test)
        {
            yield break;
        }

        yield return (notification.Kind == NotificationKind.Resolved ? "Last value" : "Value", Value(notification));
        yield return ("Allowed", Allowed(notification));
        yield return ("Since", Figures.Of(alert.PendingAt));
        if (notification.Kind == NotificationKind.Resolved)
        {
            yield return ("Until", Figures.Of(alert.ResolvedAt ?? notification.At));
            yield return ("Lasted", Lasted(notification));
            yield break;
        }

        if (notification.Worst is { } worst)
        {
            yield return ("Worst", worst);
        }

        yield return ("What to do", Guide.For(notification.Rule));
        yield return ("Take it on", $"POST /api/v2/alerts/{alert.Id}/acknowledge");
    }

    private static string Value(AlertNotification notification) => Figures.Of(notification.Alert.Value, Unit(notification));

    private static string Allowed(AlertNotification notification) =>
        $"{(notification.Rule?.Comparison == AlertComparison.Below ? "at least" : "at most")} {Figures.Of(notification.Alert.Threshold, Unit(notification))}";

    private static string Unit(AlertNotification notification) => notification.Rule?.Series.Unit ?? string.Empty;

    private static string Lasted(AlertNotification notification) =>
        Figures.Of((notification.Alert.ResolvedAt ?? notification.At) - notification.Alert.PendingAt);
}
