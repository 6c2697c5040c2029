using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>What failed, where, and for how much of a day the program was there.</summary>
internal sealed class Reliability : IDashboardBuilder
{
    private const int MostRows = 20;
    private const int MinutesOfADay = 24 * 60;

    private static readonly SeriesDefinition ByEndpoint = SeriesCatalog.Get("error_count_by_endpoint");
    private static readonly SeriesDefinition ByRegion = SeriesCatalog.Get("error_count_by_region");
    private static readonly SeriesDefinition Ready = SeriesCatalog.Get("uptime_percentage");
    private static readonly SeriesKey Answers = SeriesCatalog.Get("requests_total").Of;

    public string Name => "reliability";

    public string Title => "Reliability";

    public Task<IReadOnlyList<Panel>> BuildAsync(Window window, CancellationToken cancellationToken)
    {
        var rate = window.Read(MeasuredParts.ErrorRate.Series);
        return Task.FromResult<IReadOnlyList<Panel>>(
        [
            new("errors", "Error rate", "%")
            {
                Figures =
                [
                    Figure.Of("Error rate", rate.Statistics?.Avg, "%", MeasuredParts.ErrorRate.Limit),
                    Figure.Of("Availability", window.Sum(MeasuredParts.Availability.Series)?.Avg, "%", MeasuredParts.Availability.Limit),
                    Figure.Of("Failed answers", window.Total(ByRegion.Of), "answers"),
                    Figure.Of("Answers", window.Count(Answers), "answers"),
                ],
                Lines = [Line.Of("all regions", rate)],
            },
            Failures("errors-by-endpoint", "Errors by endpoint", "endpoint", ByEndpoint, window),
            Failures("errors-by-region", "Errors by region", "region", ByRegion, window),
            Uptime(window.Last(MinutesOfADay)),
        ]);
    }

    private static Panel Failures(string id, string title, string what, SeriesDefinition errors, Window window)
    {
        var rows = window.ValuesOf(errors)
            .Select(value => (Value: value, Failed: window.Total(errors.Only(value).Of), Answers: window.Count(new(Answers.Instrument, errors.By, value))))
            .Where(row => row.Failed > 0)
            .OrderByDescending(row => row.Failed)
            .ToList();
        return new(id, title)
        {
            Table = rows.Count == 0 ? null : new(
                [what, "failed", "answers", "error rate"],
                [.. rows.Take(MostRows).Select(row => (string[])[row.Value, Words.Of(row.Failed), Words.Of(row.Answers), row.Answers == 0 ? Words.Nothing : Words.Of(100 * row.Failed / row.Answers, "%")])]),
            Note = rows.Count == 0 ? "Nothing failed." : rows.Count > MostRows ? $"The {MostRows} with the most of {rows.Count}." : null,
        };
    }

    private static Panel Uptime(Window day)
    {
        var ready = day.Read(Ready);
        var minutes = day.EveryMinute(Ready);

        // While no process lives nothing is measured: such a minute counts as down, from the first one on that anything is known of, in the day or before.
        var known = day.Last(MinuteSeries.MinutesKept).EveryMinute(Ready);
        var since = known.Count == 0 || known[0].At < day.Start ? day.Start : known[0].At;

        // A process may not have looked in the present minute yet.
        var last = day.End.AddMinutes(-1);
        var until = minutes.Count > 0 && minutes[^1].At == last ? day.End : last;
        return new("uptime", "Uptime of 24 hours", "%")
        {
            Figures =
            [
                Figure.Of("Uptime", known.Count == 0 ? null : minutes.Sum(minute => minute.Value) / (until - since).TotalMinutes, "%", MeasuredParts.Availability.Limit),
                Figure.Of("Availability", day.Sum(MeasuredParts.Availability.Series)?.Avg, "%", MeasuredParts.Availability.Limit),
            ],
            Lines = [Line.Of("ready", ready)],
            Note = since > day.Start ? $"Measured since {Words.Of(since)}." : null,
        };
    }
}
