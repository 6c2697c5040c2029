using HdrHistogram;

namespace IonMentoring.Monitoring.Series;

/// <summary>One series by the minute, for 72 hours: the present minute as it grows, and those before it.</summary>
/// <param name="withSpread">Whether it is kept how values are spread.</param>
internal sealed class MinuteSeries(bool withSpread)
{
    public const int MinutesKept = 72 * 60;

    private readonly Lock _gate = new();
    private readonly Minute?[] _ended = new Minute?[MinutesKept];
    private readonly HistogramBase? _values = withSpread ? Spread.Counting() : null;
    private long _minute = long.MinValue;
    private long _count;
    private double _sum;
    private double _min;
    private double _max;

    public void Record(long minute, double value)
    {
        lock (_gate)
        {
            // Where the clock jumps back, the present minute goes on.
            if (minute > _minute)
            {
                End();
                (_minute, _count, _sum, _min, _max) = (minute, 0, 0, value, value);
            }

            _count++;
            _sum += value;
            _min = Math.Min(_min, value);
            _max = Math.Max(_max, value);
            _values?.RecordValue(Spread.ToUnits(value));
        }
    }

    /// <summary>The minutes of which something is known, oldest first.</summary>
    public IReadOnlyList<Minute> Read(long from, long to)
    {
        lock (_gate)
        {
            var minutes = new List<Minute>();
            for (var minute = Math.Max(from, _minute - MinutesKept + 1); minute <= Math.Min(to, _minute); minute++)
            {
                if (minute == _minute)
                {
                    minutes.Add(new(_minute, _count, _sum, _min, _max, _values is null ? null : Spread.Of(_values)));
                }
                else if (_ended[minute % MinutesKept] is { } ended && ended.Number == minute)
                {
                    minutes.Add(ended);
                }
            }

            return minutes;
        }
    }

    private void End()
    {
        if (_count > 0)
        {
            _ended[_minute % MinutesKept] = new(_minute, _count, _sum, _min, _max, _values is null ? null : Spread.Of(_values));
            _values?.Reset();
        }
    }
}
