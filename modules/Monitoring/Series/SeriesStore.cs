using System.Collections.Concurrent;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Monitoring.Series;

/// <summary>
/// Every series that was measured, by the minute, in this process and in others. How many there are is bounded, distributions more tightly: beyond
/// that, what carries a new tag goes to <c>other</c>.
/// </summary>
internal sealed class SeriesStore(TimeProvider time)
{
    public const string Other = "other";

    private const int Most = 300;

    // How values are spread takes several times as much memory as all else.
    private const int MostWithSpread = 100;

    private const int SecondsOfAMinute = 60;

    // Clocks of other machines may be ahead.
    private const int MinutesAhead = 2;

    private readonly ConcurrentDictionary<SeriesKey, MinuteSeries> _series = new();
    private readonly SteadyClock _clock = new(time);
    private readonly DateTimeOffset _startedOn = time.GetUtcNow();
    private long _oldest = long.MaxValue;
    private int _withSpread;

    /// <summary>The minute in which listening began, here or in another process of which something is known.</summary>
    public long First => Math.Min(_startedOn.ToUnixTimeSeconds() / SecondsOfAMinute, Interlocked.Read(ref _oldest));

    /// <summary>The present minute, since 1970.</summary>
    public long Now => _clock.Seconds / SecondsOfAMinute;

    /// <summary>How much of the present minute is over.</summary>
    public long SecondsOfNow => _clock.Seconds % SecondsOfAMinute;

    public void Record(SeriesKey key, double value, bool withSpread)
    {
        if (!_series.TryGetValue(key, out var series))
        {
            series = Add(HasRoomFor(key, withSpread) ? key : key with { Value = Other }, withSpread);
        }

        series.Record(Now, value);
    }

    /// <summary>What all processes measured, put together.</summary>
    public IReadOnlyList<Minute> Read(SeriesKey key, long from, long to) => _series.TryGetValue(key, out var series) ? series.Read(from, to) : [];

    /// <summary>The values of a tag that an instrument was measured with.</summary>
    public IReadOnlyList<string> ValuesOf(string instrument, string tag) =>
        [.. _series.Keys.Where(key => key.Instrument == instrument && key.Tag == tag).Select(key => key.Value!).Order(StringComparer.Ordinal)];

    /// <summary>What this process measured since this was asked last.</summary>
    public IReadOnlyList<SeriesMinute> Changed(string source) =>
        [.. _series.SelectMany(series => series.Value.Changed().Where(minute => double.IsFinite(minute.Sum)).Select(minute => new SeriesMinute(
            series.Key.Name, DateTime.UnixEpoch.AddMinutes(minute.Number), source, minute.Count, minute.Sum, minute.Min, minute.Max, minute.Values?.Bytes)))];

    /// <summary>Takes a minute of another process, in the place of what was taken of it before.</summary>
    public void Take(SeriesMinute taken)
    {
        var key = SeriesKey.FromName(taken.Series);
        var number = (long)(taken.Start - DateTime.UnixEpoch).TotalMinutes;
        if (taken.Count <= 0 || number <= Now - MinuteSeries.MinutesKept || number > Now + MinutesAhead || !SeriesCatalog.Instruments.Contains(key.Instrument))
        {
            return;
        }

        if (_series.TryGetValue(key, out var series) || HasRoomFor(key, taken.Spread is not null))
        {
            var spread = taken.Spread is { } bytes ? new Spread(bytes) : null;
            (series ?? Add(key, spread is not null)).Take(taken.Source, new(number, taken.Count, taken.Sum, taken.Min, taken.Max, spread));
            if (number < Interlocked.Read(ref _oldest))
            {
                Interlocked.Exchange(ref _oldest, number);
            }
        }
    }

    /// <summary>Puts together for good what all processes measured before a minute.</summary>
    public void Settle(long before)
    {
        foreach (var series in _series.Values)
        {
            series.Settle(before);
        }
    }

    private bool HasRoomFor(SeriesKey key, bool withSpread) =>
        key.Tag is null || (_series.Count < Most && (!withSpread || Volatile.Read(ref _withSpread) < MostWithSpread));

    private MinuteSeries Add(SeriesKey key, bool withSpread)
    {
        if (_series.TryGetValue(key, out var there))
        {
            return there;
        }

        var added = new MinuteSeries(withSpread, SeriesCatalog.AddedUp.Contains(key.Instrument));
        if (!_series.TryAdd(key, added))
        {
            return _series[key];
        }

        if (withSpread)
        {
            Interlocked.Increment(ref _withSpread);
        }

        return added;
    }
}
