using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>The regions that a chart can hold: those with the most answers. Anybody may send another name without an edge.</summary>
internal static class BusyRegions
{
    private const int Most = 6;

    public static IReadOnlyList<string> Of(Window window)
    {
        var series = SeriesCatalog.Get("response_time");
        return
        [
            .. window.ValuesOf(series)
                .Select(region => (Region: region, Answers: window.Count(series.Only(region).Of)))
                .Where(region => region.Answers > 0)
                .OrderByDescending(region => region.Answers)
                .Take(Most)
                .Select(region => region.Region),
        ];
    }
}
