using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Events;

/// <summary>Takes events from requests without making them wait, and hands them to the writer.</summary>
internal sealed class EventQueue(IOptions<EventsOptions> options, EventMeter meter, TimeProvider time)
{
    /// <summary>Events that wait at most: so long as the database is away.</summary>
    public const int Most = 10_000;

    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    private readonly Channel<KeptEvent> _channel = Channel.CreateBounded<KeptEvent>(new BoundedChannelOptions(Most) { SingleReader = true });
    private readonly Lock _gate = new();
    private long _minuteBegan = time.GetTimestamp();
    private int _inThisMinute;

    public void Add(KeptEvent kept)
    {
        if (!IsWithinLimit(kept.Rule is null))
        {
            meter.CountDropped(EventMeter.Limit);
        }
        else if (!_channel.Writer.TryWrite(kept))
        {
            meter.CountDropped(EventMeter.Full);
        }
    }

    public bool HasMore => _channel.Reader.Count > 0;

    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _channel.Reader.WaitToReadAsync(cancellationToken);

    public bool TryTake([NotNullWhen(true)] out KeptEvent? kept) => _channel.Reader.TryRead(out kept);

    /// <summary>Gives up what waits.</summary>
    /// <returns>How many events that were.</returns>
    public int Clear()
    {
        var cleared = 0;
        while (TryTake(out _))
        {
            cleared++;
        }

        return cleared;
    }

    // When everything fails, each failure more says less than the one before. What is only a sample leaves room for what broke a rule.
    private bool IsWithinLimit(bool isOfTheSample)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (time.GetElapsedTime(_minuteBegan, now) >= OneMinute)
            {
                (_minuteBegan, _inThisMinute) = (now, 0);
            }

            if (_inThisMinute >= options.Value.MostPerMinute / (isOfTheSample ? 2 : 1))
            {
                return false;
            }

            _inThisMinute++;
            return true;
        }
    }
}
