namespace IonMentoring.Monitoring.Series;

/// <summary>Tells of a window of minutes what a series says.</summary>
internal sealed class SeriesReader(SeriesStore store)
{
    private const int SecondsOfAMinute = 60;

    // Of a minute just begun a second or two would make a busiest minute of one that is like all others.
    private const double LeastSecondsOfAPoint = 10;

    /// <summary>The last minutes, the present one among them.</summary>
    public SeriesReading Read(SeriesDefinition series, int minutes) => Read(series, store.Now - minutes + 1, store.Now);

    /// <summary>The minutes from one to another, both included, counted since 1970.</summary>
    public SeriesReading Read(SeriesDefinition series, long fromMinute, long toMinute) => Read(series, series.Of, series.Against, fromMinute, toMinute);

    /// <summary>The same for each value of the tag that the series can be told apart by.</summary>
    public IReadOnlyDictionary<string, SeriesReading> ReadBy(SeriesDefinition series, string tag, int minutes) =>
        store.ValuesOf((series.Against ?? series.Of).Instrument, tag).ToDictionary(
            value => value,
            value => Read(series, new(series.Of.Instrument, tag, value), series.Against is { } against ? new SeriesKey(against.Instrument, tag, value) : null, store.Now - minutes + 1, store.Now),
            StringComparer.Ordinal);

    private static DateTime StartOf(long minute) => DateTime.UnixEpoch.AddMinutes(minute);

    private SeriesReading Read(SeriesDefinition series, SeriesKey of, SeriesKey? against, long from, long until)
    {
        var to = Math.Min(until, store.Now);
        var measured = store.Read(of, from, to);
        if (series.Kind == SeriesKind.Distribution)
        {
            return new(Minute.Merge(measured) is { } all ? Statistics.Of(all) : null, [.. measured.Select(minute => new Point(StartOf(minute.Number), Statistics.Round(minute.Average), Statistics.Of(minute)))]);
        }

        var pairs = against is { } other ? Pairs(measured, store.Read(other, from, to))
            : series.Kind is SeriesKind.Gauge or SeriesKind.Whole ? Pairs(measured, [])
            : EveryMinute(measured, Math.Max(Math.Max(store.First, store.Now - MinuteSeries.MinutesKept + 1), from), to);
        pairs.RemoveAll(pair => IsShare(series.Kind) && !HasWhole(series.Kind, pair.Of, pair.Against));
        Point[] points = [.. pairs.Select(pair => new Point(StartOf(pair.Number), Statistics.Round(Value(series.Kind, pair.Of, pair.Against, Math.Max(LeastSecondsOfAPoint, Seconds(pair.Number)))), Spread: null))];
        return points.Length == 0
            ? new(null, [])
            : new(
                Statistics.Of(
                    points.Select(point => point.Value),
                    Average(series.Kind, Minute.Merge(measured), Minute.Merge([.. pairs.Select(pair => pair.Against).OfType<Minute>()]), pairs.Sum(pair => Seconds(pair.Number)), points)),
                points);
    }

    private static List<(long Number, Minute? Of, Minute? Against)> Pairs(IReadOnlyList<Minute> of, IReadOnlyList<Minute> against)
    {
        var (left, right) = (of.ToDictionary(minute => minute.Number), against.ToDictionary(minute => minute.Number));
        return [.. left.Keys.Union(right.Keys).Order().Select(number => (number, left.GetValueOrDefault(number), right.GetValueOrDefault(number)))];
    }

    // Where nothing was counted, nothing came.
    private static List<(long Number, Minute? Of, Minute? Against)> EveryMinute(IReadOnlyList<Minute> of, long from, long to)
    {
        var counted = of.ToDictionary(minute => minute.Number);
        var every = new List<(long Number, Minute? Of, Minute? Against)>();
        for (var minute = from; minute <= to; minute++)
        {
            every.Add((minute, counted.GetValueOrDefault(minute), null));
        }

        return every;
    }

    private static bool IsShare(SeriesKind kind) => kind is SeriesKind.Share or SeriesKind.Failures or SeriesKind.Successes;

    // A share of nothing is none.
    private static bool HasWhole(SeriesKind kind, Minute? of, Minute? against) =>
        kind == SeriesKind.Share ? (of?.Sum ?? 0) + (against?.Sum ?? 0) > 0 : against is { Count: > 0 };

    // Of sums the mean minute; of everything else the whole window, in which a busy minute weighs more.
    private static double Average(SeriesKind kind, Minute? of, Minute? against, double seconds, Point[] points) =>
        kind is SeriesKind.Sum or SeriesKind.Count ? points.Average(point => point.Value) : Value(kind, of, against, seconds);

    private static double Value(SeriesKind kind, Minute? of, Minute? against, double seconds)
    {
        var (sum, count) = (of?.Sum ?? 0, of?.Count ?? 0);
        return kind switch
        {
            SeriesKind.Gauge or SeriesKind.Whole => of?.Average ?? 0,
            SeriesKind.Sum => sum,
            SeriesKind.Count => count,
            SeriesKind.PerSecond => count / seconds,
            SeriesKind.SumPerSecond => sum / seconds,
            SeriesKind.Share => Percent(sum, sum + (against?.Sum ?? 0)),
            SeriesKind.Failures => Percent(sum, against?.Count ?? 0),
            SeriesKind.Successes => 100 - Percent(sum, against?.Count ?? 0),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "has no single value"),
        };
    }

    private static double Percent(double part, double whole) => whole == 0 ? 0 : 100 * part / whole;

    // The present minute is not over.
    private double Seconds(long minute) =>
        minute == store.Now ? Math.Max(1, store.SecondsOfNow) : SecondsOfAMinute;
}
