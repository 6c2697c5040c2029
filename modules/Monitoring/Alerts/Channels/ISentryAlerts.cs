using IonMentoring.Monitoring.Alerts.Notifications;

namespace IonMentoring.Monitoring.Alerts.Channels;

/// <summary>Makes an event in Sentry of a notification. Where none is registered, Sentry is not set up.</summary>
internal interface ISentryAlerts
{
    void Capture(AlertNotification notification);
}
