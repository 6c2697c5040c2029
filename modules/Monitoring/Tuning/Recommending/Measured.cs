using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Tuning.Recommending;

/// <summary>What was measured in the last hours.</summary>
internal sealed class Measured(SeriesReader reader, SeriesStore store, int minutes)
{
    public int Minutes => minutes;

    /// <summary>Null where nothing was.</summary>
    public Statistics? Of(string series) => Read(series).Statistics;

    public SeriesReading Read(string series) => reader.Read(SeriesCatalog.Find(series, store)!, minutes);

    /// <summary>By region, persona or standby: those of which something was measured.</summary>
    public IReadOnlyDictionary<string, Statistics> By(string series)
    {
        var definition = SeriesCatalog.Find(series, store)!;
        return reader.ReadBy(definition, definition.By!, minutes)
            .Where(group => group.Value.Statistics is not null)
            .ToDictionary(group => group.Key, group => group.Value.Statistics!, StringComparer.Ordinal);
    }
}
