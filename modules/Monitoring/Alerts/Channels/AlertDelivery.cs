using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Monitoring.Alerts.Channels;

/// <summary>Hands notifications to the channels of their rule. Where none of those is set up, the log takes their place.</summary>
internal sealed class AlertDelivery(IEnumerable<IAlertChannel> channels, AlertMeter meter, TimeProvider time, ILogger<AlertDelivery> logger) : BackgroundService
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(10);

    private readonly ChannelDelivery[] _channels = [.. channels.Select(channel => new ChannelDelivery(channel, meter, time, logger)).OrderBy(channel => channel.Name)];

    public IReadOnlyList<ChannelDelivery> Channels => _channels;

    public void Post(AlertNotification notification)
    {
        // An alert whose rule is gone may be known to a pager.
        var wanted = notification.Rule?.Channels ?? [AlertChannel.Pager];
        var configured = _channels
            .Where(channel => channel.Configured && wanted.Contains(channel.Name) && (channel.Name == AlertChannel.Pager || !notification.IsForPagers)).ToList();
        if (configured.Count == 0 && !notification.IsForPagers)
        {
            configured.Add(_channels.First(channel => channel.Name == AlertChannel.Log));
        }

        configured.ForEach(channel => channel.Post(notification));
    }

    /// <summary>What waits is still sent, but for ten seconds at most.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        Array.ForEach(_channels, channel => channel.Complete());
        if (ExecuteTask is { } sending)
        {
            await sending.WaitAsync(LongestEnd, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_channels.Select(channel => channel.RunAsync(stoppingToken)));
}
