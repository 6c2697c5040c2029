using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Events;

/// <summary>Takes events from requests without making them wait, and hands them to the writer.</summary>
internal sealed class EventQueue(IOptions<EventsOptions> options, EventMeter meter, TimeProvider time)
{
    /// <summary>Events that wait at most: so long as the database is away.</summary>
    public const int Most = 10_000;

    // A half and a quarter.
    private const int SampleShare = 2;
    private const int RuleShare = 4;

    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    private readonly Channel<KeptEvent> _channel = Channel.CreateBounded<KeptEvent>(new BoundedChannelOptions(Most) { SingleReader = true });
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _ofRules = new(StringComparer.Ordinal);
    private long _minuteBegan = time.GetTimestamp();
    private int _inThisMinute;

    public void Add(KeptEvent kept)
    {
        if (!IsWithinLimit(kept.Rule))
        {
            meter.CountDropped(EventMeter.Limit);
        }
        else if (!_channel.Writer.TryWrite(kept))
        {
            meter.CountDropped(EventMeter.Full);
        }
    }

    /// <summary>How many wait.</summary>
    public int Waiting => _channel.Reader.Count;

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

    // When everything fails, each failure more says less than the one before. What is only a sample leaves room for what broke a rule, and one rule for the others.
    private bool IsWithinLimit(string? rule)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (time.GetElapsedTime(_minuteBegan, now) >= OneMinute)
            {
                (_minuteBegan, _inThisMinute) = (now, 0);
                _ofRules.Clear();
            }

            var most = options.Value.MostPerMinute;
            if (_inThisMinute >= (rule is null ? most / SampleShare : most))
            {
                return false;
            }

            if (rule is not null)
            {
                var ofRule = _ofRules.GetValueOrDefault(rule);
                if (ofRule >= most / RuleShare)
                {
                    return false;
                }

                _ofRules[rule] = ofRule + 1;
            }

            _inThisMinute++;
            return true;
        }
    }
}
