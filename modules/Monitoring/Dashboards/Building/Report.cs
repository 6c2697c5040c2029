using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>How a day, or the days that are kept, went: against the targets and the time before, with the worst hours and the alerts.</summary>
internal sealed class Report : IDashboardBuilder
{
    private const int MostHours = 5;
    private const int MinutesOfADay = 24 * 60;

    private static readonly SeriesDefinition Times = SeriesCatalog.Get("response_time");

    private readonly StatusCalculation _status;
    private readonly AlertPanels _alerts;

    private Report(string name, string title, int minutes, StatusCalculation status, AlertPanels alerts) =>
        (Name, Title, Minutes, _status, _alerts) = (name, title, minutes, status, alerts);

    public string Name { get; }

    public string Title { get; }

    public int Minutes { get; }

    public static Report Daily(StatusCalculation status, AlertPanels alerts) => new("daily", "Daily report", MinutesOfADay, status, alerts);

    /// <summary>Of the 72 hours that are kept by the minute.</summary>
    public static Report Weekly(StatusCalculation status, AlertPanels alerts) => new("weekly", "Weekly report", MinuteSeries.MinutesKept, status, alerts);

    public async Task<IReadOnlyList<Panel>> BuildAsync(Window window, CancellationToken cancellationToken)
    {
        var times = window.Read(Times);
        var hours = window.Hours().Select(WorstHour.Of).OfType<WorstHour>().ToList();
        return
        [
            new("targets", "Headline figures against their targets") { Table = Targets.Table(Headline.Of(window), Minutes < MinuteSeries.MinutesKept ? Headline.Of(window.Before) : null), Note = Covered(window, times) },
            new("response-time", "Response time", "ms") { Lines = [Line.Of("mean", times), Line.Of("P95", times, point => point.Spread!.P95)] },
            new("throughput", "Throughput", "requests/s") { Lines = [Line.Of("all regions", window.Read("throughput_global"))] },
            new("error-rate", "Error rate", "%") { Lines = [Line.Of("all regions", window.Read("error_rate_global"))] },
            new("worst-hours", "The worst hours, by errors and then by P95")
            {
                Table = hours.Count == 0 ? null : new(WorstHour.Columns, [.. hours.OrderByDescending(hour => hour.ErrorRate).ThenByDescending(hour => hour.Times.P95).Take(MostHours).Select(hour => hour.Row())]),
                Note = hours.Count == 0 ? "Nothing was answered." : null,
            },
            await _alerts.SinceAsync(window.Start, cancellationToken),
            Advice(_status.Calculate()),
        ];
    }

    private static Panel Advice(StatusReport status)
    {
        var wrong = status.Wrong.ToList();
        return new("what-to-do", "What is wrong now, and what to do")
        {
            Table = wrong.Count == 0 ? null : new(["part", "what is wrong", "what to do"], [.. wrong.Select(part => (string[])[part.Part, part.Reason, Remedies.For(part.Part)])]),
            Note = wrong.Count == 0 ? "Nothing is wrong now." : null,
        };
    }

    private string Covered(Window window, SeriesReading times)
    {
        var covered = $"From {Words.Of(window.Start)} to {Words.Of(window.End)} UTC. " + (Minutes < MinuteSeries.MinutesKept
            ? $"Before is the {Words.OfMinutes(Minutes)} before that."
            : "Only 72 hours are kept by the minute: this is not the whole week, and nothing is known of the time before.");
        return times.Points.Count > 0 && times.Points[0].At > window.Start ? $"{covered} Answers are known since {Words.Of(times.Points[0].At)}." : covered;
    }
}
