using System.Text.Json;
using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Settings;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Alerts.Channels;

/// <summary>Opens, takes on and closes an incident at a pager. The alert's id is its key there: told twice it is one incident.</summary>
internal sealed class PagerChannel(Webhooks webhooks, IOptions<AlertsOptions> options) : IAlertChannel
{
    private const string Source = "ion-mentoring";

    private readonly Uri? _url = ChannelSettings.Webhook(options.Value.Channels.Pager.Url);
    private readonly string? _key = options.Value.Channels.Pager.RoutingKey;

    public AlertChannel Name => AlertChannel.Pager;

    public bool Configured => _url is not null && !string.IsNullOrWhiteSpace(_key);

    public async Task SendAsync(AlertNotification notification, CancellationToken cancellationToken)
    {
        await PostAsync(notification, Action(notification.Kind), cancellationToken);
        if (notification.Kind == NotificationKind.Test)
        {
            // Nobody has to go and close it.
            await PostAsync(notification, "resolve", cancellationToken);
        }
    }

    private static string Action(NotificationKind kind) => kind switch
    {
        NotificationKind.Firing or NotificationKind.Test => "trigger",
        NotificationKind.Acknowledged => "acknowledge",
        _ => "resolve",
    };

    private static PagerPayload Payload(AlertNotification notification) => new(
        notification.Title,
        Source,
        notification.Kind == NotificationKind.Test ? "info" : Severity(notification.Alert.Severity),
        notification.At,
        notification.Rule?.Series.Name ?? Source,
        notification.Rule?.Id,
        notification.Facts.ToDictionary(fact => fact.Name, fact => fact.Text, StringComparer.Ordinal));

    private static string Severity(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => "critical",
        AlertSeverity.High => "error",
        _ => "warning",
    };

    // What acknowledges or resolves needs no more than the key.
    private Task PostAsync(AlertNotification notification, string action, CancellationToken cancellationToken)
    {
        var told = new PagerEvent(_key!, action, $"{notification.Alert.Id}", action == "trigger" ? Payload(notification) : null);
        return webhooks.PostAsync(_url!, JsonSerializer.Serialize(told, ChannelsJson.Default.PagerEvent), cancellationToken);
    }
}
