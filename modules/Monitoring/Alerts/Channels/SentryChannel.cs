using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Settings;

namespace IonMentoring.Monitoring.Alerts.Channels;

internal sealed class SentryChannel(IEnumerable<ISentryAlerts> sentry) : IAlertChannel
{
    private readonly ISentryAlerts? _sentry = sentry.FirstOrDefault();

    public AlertChannel Name => AlertChannel.Sentry;

    public bool Configured => _sentry is not null;

    public Task SendAsync(AlertNotification notification, CancellationToken cancellationToken)
    {
        _sentry!.Capture(notification);
        return Task.CompletedTask;
    }
}
