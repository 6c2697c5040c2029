using HdrHistogram;

namespace IonMentoring.Monitoring.Series;

/// <summary>One series by the minute, for 72 hours: the present minute as it grows, those before it, and what other processes measured.</summary>
/// <param name="withSpread">Whether it is kept how values are spread.</param>
/// <param name="addsUp">Whether what processes see is each a part of a whole.</param>
internal sealed class MinuteSeries(bool withSpread, bool addsUp = false)
{
    public const int MinutesKept = 72 * 60;

    private readonly Lock _gate = new();
    private readonly Minute?[] _ended = new Minute?[MinutesKept];
    private readonly HistogramBase? _values = withSpread ? SpreadCounting.Begin() : null;
    private readonly OtherMinutes _others = new();
    private long _minute = -1;
    private long _count;
    private double _sum;
    private double _min;
    private double _max;

    // How far this process's own minutes were given to whoever keeps them.
    private long _given = -1;
    private long _givenCount;

    private long Newest => Math.Max(_minute, _others.Newest);

    private Minute Present => new(_minute, _count, _sum, _min, _max, _values is null ? null : SpreadCounting.Of(_values));

    public void Record(long minute, double value)
    {
        lock (_gate)
        {
            // Where the clock jumps back, the present minute goes on.
            if (minute > _minute || _count == 0)
            {
                End();
                (_minute, _count, _sum, _min, _max) = (Math.Max(minute, _minute), 0, 0, value, value);
            }

            _count++;
            _sum += value;
            _min = Math.Min(_min, value);
            _max = Math.Max(_max, value);
            _values?.RecordValue(SpreadCounting.ToUnits(value));
        }
    }

    /// <summary>The minutes of which something is known, oldest first: what all processes measured, put together.</summary>
    public IReadOnlyList<Minute> Read(long from, long to)
    {
        lock (_gate)
        {
            var minutes = new List<Minute>();
            for (var minute = Math.Max(Math.Max(from, 0), Newest - MinutesKept + 1); minute <= Math.Min(to, Newest); minute++)
            {
                var known = addsUp || _others.HasSome(minute) ? Together(minute, [.. Known(minute)]) : Own(minute);
                if (known is not null)
                {
                    minutes.Add(known);
                }
            }

            return minutes;
        }
    }

    /// <summary>What this process measured since this was asked last, the present minute among it as far as it has come.</summary>
    public IReadOnlyList<Minute> Changed()
    {
        lock (_gate)
        {
            var changed = new List<Minute>();
            for (var minute = Math.Max(Math.Max(_given, 0), _minute - MinutesKept + 1); minute <= _minute; minute++)
            {
                if (Own(minute) is { } own && (minute > _given || own.Count > _givenCount))
                {
                    changed.Add(own);
                }
            }

            if (_count > 0)
            {
                (_given, _givenCount) = (_minute, _count);
            }

            return changed;
        }
    }

    /// <summary>Takes a minute of another process in the place of the one before.</summary>
    public void Take(string source, Minute minute)
    {
        lock (_gate)
        {
            _others.Take(source, minute);
        }
    }

    /// <summary>Puts together for good what all processes measured before a minute, which were all read and given by now.</summary>
    public void Settle(long before)
    {
        lock (_gate)
        {
            if (_minute < before)
            {
                End();
            }

            foreach (var (minute, parts) in _others.RemoveBefore(before))
            {
                var place = minute % MinutesKept;
                if (_ended[place] is not { } there || there.Number < minute)
                {
                    _ended[place] = Together(minute, parts);
                }
                else if (there.Number == minute)
                {
                    _ended[place] = Together(minute, [there, .. parts]);
                }
            }

            if (_given < before)
            {
                (_given, _givenCount) = (before - 1, long.MaxValue);
            }
        }
    }

    private Minute? Together(long minute, IReadOnlyCollection<Minute> parts) => parts.Count == 0 ? null
        : addsUp ? Minute.AddUp(minute, parts)
        : parts.Count == 1 ? parts.First()
        : Minute.Merge(parts);

    private IEnumerable<Minute> Known(long minute)
    {
        var own = Own(minute);
        IEnumerable<Minute> known = own is null ? _others.Of(minute) : _others.Of(minute).Prepend(own);
        if (addsUp && minute == Newest)
        {
            // Who was there a minute ago, and has not told yet, is not gone.
            known = known.Concat(_others.NotYetOf(minute)).Concat(own is null && Own(minute - 1) is { } before ? [before] : []);
        }

        return known;
    }

    private Minute? Own(long minute) => minute == _minute && _count > 0 ? Present
        : minute >= 0 && _ended[minute % MinutesKept] is { } ended && ended.Number == minute ? ended
        : null;

    private void End()
    {
        if (_count > 0)
        {
            _ended[_minute % MinutesKept] = Present;
            _values?.Reset();
            _count = 0;
        }
    }
}
