using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Dashboards.Building;

internal static class SeriesParts
{
    /// <summary>What of a series carries a value of the tag that it can be told apart by.</summary>
    public static SeriesDefinition Only(this SeriesDefinition series, string value) => series with
    {
        Of = new(series.Of.Instrument, series.By, value),
        Against = series.Against is { } against ? new SeriesKey(against.Instrument, series.By, value) : null,
    };
}
