using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>All at a glance: the status, the headline figures, open alerts, who answered.</summary>
internal sealed class Overview(StatusCalculation status, AlertPanels alerts) : IDashboardBuilder
{
    public string Name => "overview";

    public string Title => "Overview";

    public async Task<IReadOnlyList<Panel>> BuildAsync(Window window, CancellationToken cancellationToken)
    {
        var times = window.Read("response_time");
        return
        [
            StatusPanel.Of(status.Calculate()),
            new("headline", "In figures") { Figures = Headline.Of(window).Figures() },
            await alerts.OpenAsync(cancellationToken),
            new("throughput", "Throughput", "requests/s") { Lines = [Line.Of("all regions", window.Read("throughput_global"))] },
            new("response-time", "Response time", "ms") { Lines = [Line.Of("mean", times), Line.Of("P95", times, point => point.Spread!.P95)] },
            new("error-rate", "Error rate", "%") { Lines = [Line.Of("all regions", window.Read("error_rate_global"))] },
            Personas(window),
        ];
    }

    private static Panel Personas(Window window)
    {
        var series = SeriesCatalog.Get("persona_count");
        var answers = window.ValuesOf(series).Select(persona => (Persona: persona, Count: window.Total(series.Only(persona).Of))).OrderByDescending(persona => persona.Count).ToList();
        var all = answers.Sum(persona => persona.Count);
        return new("personas", "Answers of the personas")
        {
            Table = all == 0 ? null : new(["persona", "answers", "share"], [.. answers.Select(persona => (string[])[persona.Persona, Words.Of(persona.Count), Words.Of(100 * persona.Count / all, "%")])]),
            Note = all == 0 ? "No persona answered." : null,
        };
    }
}
