using System.Collections.Concurrent;
using IonMentoring.Monitoring.Alerts.Channels;
using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Settings;

namespace IonMentoring.Monitoring.Tests.Alerts;

/// <summary>Keeps notifications; each is a line such as <c>Chat Firing High CPU Utilization</c> in a list shared by channels and processes.</summary>
internal sealed class NotedChannel(AlertChannel name, ConcurrentQueue<(AlertChannel Channel, AlertNotification Notification)> noted) : IAlertChannel
{
    public AlertChannel Name => name;

    public bool Configured => true;

    public Task SendAsync(AlertNotification notification, CancellationToken cancellationToken)
    {
        noted.Enqueue((name, notification));
        return Task.CompletedTask;
    }
}
