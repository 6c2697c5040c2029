using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Settings;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Monitoring.Alerts.Channels;

internal sealed class LogChannel(ILogger<LogChannel> logger) : IAlertChannel
{
    public AlertChannel Name => AlertChannel.Log;

    public bool Configured => true;

    public Task SendAsync(AlertNotification notification, CancellationToken cancellationToken)
    {
        Log.Notification(logger, notification.Title, string.Join('\n', notification.Facts.Select(fact => $"{fact.Name}: {fact.Text}")));
        return Task.CompletedTask;
    }
}
