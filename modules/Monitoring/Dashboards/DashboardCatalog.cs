using IonMentoring.Monitoring.Dashboards.Building;
using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards;

/// <summary>The dashboards and reports that there are, each made anew from what was measured when somebody asks.</summary>
internal sealed class DashboardCatalog(StatusCalculation status, AlertPanels alerts, SeriesStore store, SeriesReader reader, TimeProvider time)
{
    public const int LongestMinutes = MinuteSeries.MinutesKept;

    public IReadOnlyList<IDashboardBuilder> Dashboards { get; } = [new Overview(status, alerts), new Performance(), new Reliability(), new Cache(), new Infrastructure()];

    public IReadOnlyList<Report> Reports { get; } = [Report.Daily(status, alerts), Report.Weekly(status, alerts)];

    public async Task<Dashboard> BuildAsync(IDashboardBuilder builder, int minutes, CancellationToken cancellationToken)
    {
        var window = new Window(store, reader, store.Now - minutes + 1, store.Now);
        return new(builder.Name, builder.Title, minutes, time.GetUtcNow().UtcDateTime, status.Calculate(), await builder.BuildAsync(window, cancellationToken));
    }
}
