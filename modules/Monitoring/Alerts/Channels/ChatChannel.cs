using System.Text.Json;
using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Settings;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Alerts.Channels;

/// <summary>Writes to a chat room, in the form that Slack and those like it take.</summary>
internal sealed class ChatChannel(Webhooks webhooks, IOptions<AlertsOptions> options) : IAlertChannel
{
    private const string Red = "#d32f2f";
    private const string Orange = "#f57c00";
    private const string Yellow = "#fbc02d";
    private const string Green = "#388e3c";

    private readonly Uri? _url = ChannelSettings.Webhook(options.Value.Channels.Chat.Url);

    public AlertChannel Name => AlertChannel.Chat;

    public bool Configured => _url is not null;

    public Task SendAsync(AlertNotification notification, CancellationToken cancellationToken)
    {
        var message = new ChatMessage(
            Plain(notification.Title),
            [new ChatAttachment(Colour(notification), Plain(notification.Title), [.. notification.Facts.Select(fact => new ChatField(fact.Name, Plain(fact.Text), Short: fact.Text.Length < 40))])]);
        return webhooks.PostAsync(_url!, JsonSerializer.Serialize(message, ChannelsJson.Default.ChatMessage), cancellationToken);
    }

    // Slack reads <...> as a link or a mention.
    private static string Plain(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Colour(AlertNotification notification) => notification.Kind != NotificationKind.Firing ? Green : notification.Alert.Severity switch
    {
        AlertSeverity.Critical => Red,
        AlertSeverity.High => Orange,
        _ => Yellow,
    };
}
