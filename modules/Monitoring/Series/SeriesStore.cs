using System.Collections.Concurrent;

namespace IonMentoring.Monitoring.Series;

/// <summary>Every series that was measured, by the minute. How many there are is bounded: beyond that, what carries a new tag goes to <c>other</c>.</summary>
internal sealed class SeriesStore(TimeProvider time)
{
    public const string Other = "other";

    private const int Most = 300;

    private const int SecondsOfAMinute = 60;

    private readonly ConcurrentDictionary<SeriesKey, MinuteSeries> _series = new();
    private readonly DateTimeOffset _startedOn = time.GetUtcNow();
    private readonly long _startedAt = time.GetTimestamp();

    /// <summary>The minute in which listening began.</summary>
    public long First => _startedOn.ToUnixTimeSeconds() / SecondsOfAMinute;

    /// <summary>The present minute, since 1970.</summary>
    public long Now => Seconds / SecondsOfAMinute;

    /// <summary>How much of the present minute is over.</summary>
    public long SecondsOfNow => Seconds % SecondsOfAMinute;

    // By a clock that nobody sets: one that jumps ahead and back again would leave a hole.
    private long Seconds => (_startedOn + time.GetElapsedTime(_startedAt)).ToUnixTimeSeconds();

    public void Record(SeriesKey key, double value, bool withSpread)
    {
        if (!_series.TryGetValue(key, out var series))
        {
            var bounded = key.Tag is not null && _series.Count >= Most ? key with { Value = Other } : key;
            series = _series.GetOrAdd(bounded, static (_, spread) => new MinuteSeries(spread), withSpread);
        }

        series.Record(Now, value);
    }

    public IReadOnlyList<Minute> Read(SeriesKey key, long from, long to) => _series.TryGetValue(key, out var series) ? series.Read(from, to) : [];

    /// <summary>The values of a tag that an instrument was measured with.</summary>
    public IReadOnlyList<string> ValuesOf(string instrument, string tag) =>
        [.. _series.Keys.Where(key => key.Instrument == instrument && key.Tag == tag).Select(key => key.Value!).Order(StringComparer.Ordinal)];
}
