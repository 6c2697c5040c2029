using IonMentoring.Monitoring.Alerts.Channels;
using IonMentoring.Monitoring.Alerts.Settings;

namespace IonMentoring.Monitoring.Alerts.Endpoints;

/// <param name="Name">The channel.</param>
/// <param name="Configured">Whether it is set up.</param>
/// <param name="Sent">Notifications that arrived.</param>
/// <param name="Failed">Those that did not.</param>
/// <param name="LastError">Why the last of them did not; only operators see it, as it names hosts.</param>
internal sealed record AlertChannelView(string Name, bool Configured, long Sent, long Failed, string? LastError)
{
    public static AlertChannelView Of(ChannelDelivery channel, bool isOperator)
    {
        var (sent, failed, lastError) = channel.Counts;
        return new(Spellings.Of(channel.Name), channel.Configured, sent, failed, isOperator ? lastError : null);
    }
}
