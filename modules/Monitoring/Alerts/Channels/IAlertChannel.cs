using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Settings;

namespace IonMentoring.Monitoring.Alerts.Channels;

/// <summary>Brings a notification to people.</summary>
internal interface IAlertChannel
{
    AlertChannel Name { get; }

    /// <summary>Whether it is set up.</summary>
    bool Configured { get; }

    /// <summary>Brings it there, once.</summary>
    /// <exception cref="DeliveryException">It did not arrive.</exception>
    Task SendAsync(AlertNotification notification, CancellationToken cancellationToken);
}
