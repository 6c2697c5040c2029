using IonMentoring.Monitoring.Alerts.Channels;
using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Settings;
using Sentry;

namespace IonMentoring.Monitoring.SentryReports;

/// <summary>Reports alerts: one issue for each rule, in which its beginnings and ends follow each other.</summary>
internal sealed class SentryAlerts(IHub hub) : ISentryAlerts
{
    public void Capture(AlertNotification notification)
    {
        var report = new SentryEvent { Message = notification.Title, Level = LevelOf(notification) };
        report.SetTag("event", "Alert");
        report.SetTag("rule", notification.Alert.Rule);
        report.SetTag("alert_id", $"{notification.Alert.Id}");
        report.SetFingerprint("Alert", notification.Alert.Rule);
        foreach (var (name, text) in notification.Facts)
        {
            report.SetExtra(name, text);
        }

        hub.CaptureEvent(report);
    }

    private static SentryLevel LevelOf(AlertNotification notification) => (notification.Kind, notification.Alert.Severity) switch
    {
        (not NotificationKind.Firing, _) => SentryLevel.Info,
        (_, AlertSeverity.Critical) => SentryLevel.Fatal,
        (_, AlertSeverity.High) => SentryLevel.Error,
        _ => SentryLevel.Warning,
    };
}
