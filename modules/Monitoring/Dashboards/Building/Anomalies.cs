using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>Minutes unlike the others of their window.</summary>
internal static class Anomalies
{
    private const int MostShown = 12;

    private static readonly (string Words, string Unit, SeriesDefinition Series)[] Watched =
    [
        ("mean response time", "ms", SeriesCatalog.Get("response_time")),
        ("throughput", "requests/s", SeriesCatalog.Get("throughput_global")),
    ];

    public static Panel Of(Window window)
    {
        var found = Watched.SelectMany(watched => Of(window, watched.Words, watched.Unit, watched.Series)).OrderByDescending(row => row.At).ToList();
        var how = $"Unlike the others is a minute beyond the quartiles by more than {Fences.Width} times what lies between them; it takes {Fences.FewestMinutes} minutes to tell.";
        return new("anomalies", "Minutes unlike the others")
        {
            Figures = [Figure.Of("Such minutes", found.Count, "minutes")],
            Table = found.Count == 0 ? null : new(["minute", "what", "value", "usual"], [.. found.Take(MostShown).Select(row => row.Cells)]),
            Note = found.Count > MostShown ? $"{how} The last {MostShown} are shown." : how,
        };
    }

    private static IEnumerable<(DateTime At, string[] Cells)> Of(Window window, string words, string unit, SeriesDefinition series)
    {
        var minutes = window.EveryMinute(series);
        return Fences.Of([.. minutes.Select(minute => minute.Value)]) is not { } fences
            ? []
            : minutes.Where(minute => !fences.Hold(minute.Value)).Select(minute => (
                minute.At, (string[])[Words.Of(minute.At), words, Words.Of(minute.Value, unit), $"{Words.Of(Math.Max(0, fences.Low))} to {Words.Of(fences.High, unit)}"]));
    }
}
