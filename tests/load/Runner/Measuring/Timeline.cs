using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Measuring;

/// <summary>What ended, and what was due, in each second.</summary>
internal sealed class Timeline
{
    private readonly Lock _lock = new();
    private readonly LatencyHistogram _times = new();
    private readonly LatencyHistogram _lags = new();
    private readonly List<SecondStats> _seconds = [];
    private long _due;
    private long _failed;
    private TimeSpan _endedAt;

    public IReadOnlyList<SecondStats> Seconds => _seconds;

    /// <summary>Whether nothing happened since the last second ended.</summary>
    public bool IsQuiet
    {
        get
        {
            lock (_lock)
            {
                return _due == 0 && _failed == 0 && _times.Count == 0;
            }
        }
    }

    public void Due(TimeSpan lag)
    {
        lock (_lock)
        {
            _due++;
            _lags.Add(lag);
        }
    }

    public void NotSent()
    {
        lock (_lock)
        {
            _due++;
            _failed++;
        }
    }

    public void Ended(bool failed, TimeSpan took)
    {
        lock (_lock)
        {
            _failed += failed ? 1 : 0;
            if (!failed)
            {
                _times.Add(took);
            }
        }
    }

    public SecondStats EndSecond(TimeSpan at, int underWay)
    {
        lock (_lock)
        {
            // A tick that came late has a longer second; rates are over what passed.
            var length = Math.Max(0.001, (at - _endedAt).TotalSeconds);
            var second = new SecondStats(
                at.TotalSeconds,
                _due / length,
                _times.Count / length,
                _failed / length,
                _times.Ms(50),
                _times.Ms(95),
                _times.Ms(99),
                _times.Ms(100),
                _lags.Ms(99),
                underWay);
            _seconds.Add(second);
            _times.Reset();
            _lags.Reset();
            (_due, _failed, _endedAt) = (0, 0, at);
            return second;
        }
    }
}
