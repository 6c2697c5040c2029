using System.Numerics;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Monitoring.Series;

/// <summary>
/// Puts the minutes of a series together, over and over in the same memory: three days of one in steps of 18 minutes are 240 sums. It tells the
/// percentiles that <see cref="Minute.Merge"/> does.
/// </summary>
internal sealed class SpreadSum
{
    // As the histograms count with two digits: each value up to 255, then every power of two in 128 steps.
    private const int StepBits = 7;
    private const int MostPlaces = 3072;

    private readonly long[] _counts = new long[MostPlaces];
    private int _first = MostPlaces;
    private int _last = -1;
    private long _count;
    private double _sum;
    private double _min = double.MaxValue;
    private double _max = double.MinValue;

    public void Add(Minute minute)
    {
        if (minute.Values is { } values)
        {
            foreach (var (units, count) in values)
            {
                Count(Math.Min(units, SpreadCounting.Highest), count);
            }
        }

        Total(minute.Count, minute.Sum, minute.Min, minute.Max);
    }

    public void Add(SpreadSum other)
    {
        for (var place = other._first; place <= other._last; place++)
        {
            _counts[place] += other._counts[place];
        }

        (_first, _last) = (Math.Min(_first, other._first), Math.Max(_last, other._last));
        Total(other._count, other._sum, other._min, other._max);
    }

    public void Count(long value, long times)
    {
        var place = PlaceOf(value);
        _counts[place] += times;
        (_first, _last) = (Math.Min(_first, place), Math.Max(_last, place));
    }

    /// <summary>Null when nothing was added.</summary>
    public Statistics? Read() => _count == 0 ? null : new(
        _count, Statistics.Round(_sum / _count), Percentile(50), Percentile(95), Percentile(99), Statistics.Round(_min), Statistics.Round(_max));

    public void Clear()
    {
        if (_last >= _first)
        {
            Array.Clear(_counts, _first, _last - _first + 1);
        }

        (_first, _last, _count, _sum, _min, _max) = (MostPlaces, -1, 0, 0, double.MaxValue, double.MinValue);
    }

    private static int PlaceOf(long value)
    {
        var power = Math.Max(0, BitOperations.Log2((ulong)value) - StepBits);
        return (power << StepBits) + (int)(value >> power);
    }

    // The highest of the values that are counted there.
    private static long ValueOf(int place)
    {
        var power = Math.Max(0, (place >> StepBits) - 1);
        return ((long)(place - (power << StepBits) + 1) << power) - 1;
    }

    private double Percentile(double percent)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(_count * percent / 100));
        var (place, seen) = (_first, 0L);
        while (place <= _last && (seen += _counts[place]) < wanted)
        {
            place++;
        }

        return Statistics.Round(Math.Clamp(ValueOf(Math.Min(place, MostPlaces - 1)) / Spread.UnitsInOne, _min, _max));
    }

    private void Total(long count, double sum, double min, double max)
    {
        _count += count;
        _sum += sum;
        _min = Math.Min(_min, min);
        _max = Math.Max(_max, max);
    }
}
