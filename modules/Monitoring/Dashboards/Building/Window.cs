using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>The minutes that a dashboard is about. Long ones are read in steps of several minutes put together, so that a line has at most 241 points.</summary>
internal sealed class Window(SeriesStore store, SeriesReader reader, long from, long to)
{
    private const int MostSteps = 240;
    private const int MinutesOfAnHour = 60;

    public int Minutes => (int)(to - from + 1);

    public DateTime Start => StartOf(from);

    /// <summary>The end of the last minute.</summary>
    public DateTime End => StartOf(to + 1);

    /// <summary>Minutes that a point stands for.</summary>
    private long Step => (Minutes + MostSteps - 1) / MostSteps;

    /// <summary>As long, and directly before.</summary>
    public Window Before => new(store, reader, from - Minutes, from - 1);

    /// <summary>The last minutes up to the same end, however long this is.</summary>
    public Window Last(int minutes) => new(store, reader, to - minutes + 1, to);

    /// <summary>Its hours by the clock, oldest first.</summary>
    public IEnumerable<Window> Hours()
    {
        for (var hour = from / MinutesOfAnHour; hour <= to / MinutesOfAnHour; hour++)
        {
            yield return new(store, reader, Math.Max(from, hour * MinutesOfAnHour), Math.Min(to, ((hour + 1) * MinutesOfAnHour) - 1));
        }
    }

    public SeriesReading Read(string series) => Read(SeriesCatalog.Get(series));

    public SeriesReading Read(SeriesDefinition series) =>
        series.Kind == SeriesKind.Distribution ? ReadSpread(series.Of)
        : Step == 1 ? reader.Read(series, from, to)
        : new(reader.Read(series, from, to).Statistics, [.. Steps().Select(step => ReadStep(series, step.From, step.To)).OfType<Point>()]);

    /// <summary>Statistics alone.</summary>
    public Statistics? Sum(SeriesDefinition series)
    {
        if (series.Kind != SeriesKind.Distribution)
        {
            return reader.Read(series, from, to).Statistics;
        }

        var sum = new SpreadSum();
        foreach (var minute in store.Read(series.Of, from, to))
        {
            sum.Add(minute);
        }

        return sum.Read();
    }

    /// <summary>Every single minute, however many.</summary>
    public IReadOnlyList<LoneMinute> EveryMinute(SeriesDefinition series) => series.Kind == SeriesKind.Distribution
        ? [.. store.Read(series.Of, from, to).Select(minute => new LoneMinute(StartOf(minute.Number), minute.Average))]
        : [.. reader.Read(series, from, to).Points.Select(point => new LoneMinute(point.At, point.Value))];

    /// <summary>All that was counted.</summary>
    public double Total(SeriesKey key) => store.Read(key, from, to).Sum(minute => minute.Sum);

    /// <summary>How often it was measured.</summary>
    public long Count(SeriesKey key) => store.Read(key, from, to).Sum(minute => minute.Count);

    /// <summary>The values of the tag that the series can be told apart by.</summary>
    public IReadOnlyList<string> ValuesOf(SeriesDefinition series) => store.ValuesOf((series.Against ?? series.Of).Instrument, series.By!);

    private static DateTime StartOf(long minute) => DateTime.UnixEpoch.AddMinutes(minute);

    private IEnumerable<(long From, long To)> Steps()
    {
        for (var step = from / Step; step <= to / Step; step++)
        {
            yield return (Math.Max(from, step * Step), Math.Min(to, ((step + 1) * Step) - 1));
        }
    }

    private Point? ReadStep(SeriesDefinition series, long first, long last) =>
        reader.Read(series, first, last).Statistics is { } statistics ? new(StartOf(first), statistics.Avg, Spread: null) : null;

    private SeriesReading ReadSpread(SeriesKey key)
    {
        var (all, part) = (new SpreadSum(), new SpreadSum());
        var points = new List<Point>();
        foreach (var step in store.Read(key, from, to).GroupBy(minute => minute.Number / Step))
        {
            part.Clear();
            foreach (var minute in step)
            {
                part.Add(minute);
            }

            all.Add(part);
            var statistics = part.Read()!;
            points.Add(new(StartOf(Math.Max(from, step.Key * Step)), statistics.Avg, statistics));
        }

        return new(all.Read(), points);
    }
}
