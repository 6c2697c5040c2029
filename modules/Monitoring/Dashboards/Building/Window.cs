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

    public SeriesReading Read(SeriesDefinition series)
    {
        if (series.Kind == SeriesKind.Distribution)
        {
            return ReadSpread(series.Of);
        }

        var (statistics, points) = reader.Read(series, from, to);
        return Step == 1 ? new(statistics, points)
            : series.Kind is SeriesKind.Share or SeriesKind.Failures or SeriesKind.Successes ? new(statistics, [.. Steps().Select(step => ReadStep(series, step.From, step.To)).OfType<Point>()])
            : new(statistics, Means(points));
    }

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

    private static long MinuteOf(DateTime at) => (long)(at - DateTime.UnixEpoch).TotalMinutes;

    private IEnumerable<(long From, long To)> Steps()
    {
        for (var step = from / Step; step <= to / Step; step++)
        {
            yield return (Math.Max(from, step * Step), Math.Min(to, ((step + 1) * Step) - 1));
        }
    }

    private Point? ReadStep(SeriesDefinition series, long first, long last) =>
        reader.Read(series, first, last).Statistics is { } statistics ? new(StartOf(first), statistics.Avg, Spread: null) : null;

    // Of what is no share every minute weighs the same.
    private List<Point> Means(IReadOnlyList<Point> minutes)
    {
        var means = new List<Point>();
        var (start, sum, count) = (DateTime.MinValue, 0.0, 0);
        foreach (var minute in minutes)
        {
            var begins = StartOf(Math.Max(from, MinuteOf(minute.At) / Step * Step));
            if (begins != start && count > 0)
            {
                means.Add(new(start, Statistics.Round(sum / count), Spread: null));
                (sum, count) = (0, 0);
            }

            (start, sum, count) = (begins, sum + minute.Value, count + 1);
        }

        if (count > 0)
        {
            means.Add(new(start, Statistics.Round(sum / count), Spread: null));
        }

        return means;
    }

    private SeriesReading ReadSpread(SeriesKey key)
    {
        var (all, part) = (new SpreadSum(), new SpreadSum());
        var points = new List<Point>();
        var step = -1L;
        foreach (var minute in store.Read(key, from, to))
        {
            if (minute.Number / Step != step)
            {
                End();
                step = minute.Number / Step;
            }

            part.Add(minute);
        }

        End();
        return new(all.Read(), points);

        void End()
        {
            if (part.Read() is { } statistics)
            {
                points.Add(new(StartOf(Math.Max(from, step * Step)), statistics.Avg, statistics));
                all.Add(part);
                part.Clear();
            }
        }
    }
}
