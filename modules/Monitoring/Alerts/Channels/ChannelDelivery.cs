using System.Threading.Channels;
using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Settings;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Monitoring.Alerts.Channels;

/// <summary>
/// Brings the notifications of one channel there, in their order and beside everything else: one that hangs holds up neither the others nor
/// the evaluation. Each is tried three times, with pauses that grow, or as long as the other side asks for.
/// </summary>
internal sealed class ChannelDelivery(IAlertChannel channel, AlertMeter meter, TimeProvider time, ILogger logger)
{
    private const int Tries = 3;
    private const int MostWaiting = 100;
    private const string Ended = "the program ended";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Channel<AlertNotification> _waiting = Channel.CreateBounded<AlertNotification>(MostWaiting);
    private readonly string _name = Spellings.Of(channel.Name);
    private long _sent;
    private long _failed;
    private volatile string? _lastError;

    public AlertChannel Name => channel.Name;

    public bool Configured => channel.Configured;

    public ChannelCounts Counts => new(Interlocked.Read(ref _sent), Interlocked.Read(ref _failed), _lastError);

    /// <summary>Takes a notification; never waits.</summary>
    public void Post(AlertNotification notification)
    {
        if (!_waiting.Writer.TryWrite(notification))
        {
            Failed($"{MostWaiting} notifications wait already");
            Log.NotificationDropped(logger, _name, MostWaiting);
        }
    }

    /// <summary>Takes no more; what waits is still sent.</summary>
    public void Complete() => _waiting.Writer.TryComplete();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var notification in _waiting.Reader.ReadAllAsync(cancellationToken))
        {
            await DeliverAsync(notification, cancellationToken);
        }
    }

    /// <summary>Tries once, now.</summary>
    /// <returns>Why it did not arrive; null when it did.</returns>
    public async Task<string?> TryAsync(AlertNotification notification, CancellationToken cancellationToken)
    {
        var failure = await AttemptAsync(notification, cancellationToken);
        Count(failure);
        return failure?.Message;
    }

    private async Task DeliverAsync(AlertNotification notification, CancellationToken cancellationToken)
    {
        try
        {
            var failure = await AttemptAsync(notification, cancellationToken);
            for (var attempt = 1; attempt < Tries && failure is { MayPass: true }; attempt++)
            {
                await Task.Delay(Pause(failure, attempt), time, cancellationToken);
                failure = await AttemptAsync(notification, cancellationToken);
            }

            Count(failure);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Those that wait behind it follow, and come here too: none vanishes unseen.
            Failed(Ended);
            Log.NotificationLeft(logger, _name, notification.Title);
        }
    }

    // 1 s, then 4 s.
    private static TimeSpan Pause(DeliveryException failure, int attempt)
    {
        var grown = TimeSpan.FromSeconds(Math.Pow(4, attempt - 1));
        return failure.After is { } asked && asked > grown ? (asked < LongestPause ? asked : LongestPause) : grown;
    }

    private async Task<DeliveryException?> AttemptAsync(AlertNotification notification, CancellationToken cancellationToken)
    {
        using var timeOut = new CancellationTokenSource(Limit, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeOut.Token, cancellationToken);
        try
        {
            await channel.SendAsync(notification, limit.Token);
            return null;
        }
        catch (DeliveryException failure)
        {
            return failure;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DeliveryException($"no answer within {Limit.TotalSeconds} s", mayPass: true);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fault of ours in one channel must not end it for later notifications.
            Log.ChannelFailed(logger, _name, fault);
            return new DeliveryException("a fault of this program; its log says more", mayPass: false);
        }
    }

    private void Count(DeliveryException? failure)
    {
        if (failure is null)
        {
            Interlocked.Increment(ref _sent);
            meter.Sent(_name);
            return;
        }

        Failed(failure.Message);
        Log.NotificationFailed(logger, _name, failure.Message);
    }

    private void Failed(string reason)
    {
        Interlocked.Increment(ref _failed);
        _lastError = reason;
        meter.Failed(_name);
    }
}
