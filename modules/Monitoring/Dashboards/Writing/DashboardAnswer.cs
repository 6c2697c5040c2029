using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <param name="Name">What it was asked for by.</param>
/// <param name="Title">What it is headed.</param>
/// <param name="Minutes">How many minutes it is about, the present one among them.</param>
/// <param name="Status">How the program does now: as well as its worst part.</param>
/// <param name="Reasons">How each part does.</param>
/// <param name="Panels">Figures, lines and tables.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Timestamp">When this was made.</param>
internal sealed record DashboardAnswer(
    string Name, string Title, int Minutes, Condition Status, IReadOnlyList<PartStatus> Reasons, IReadOnlyList<Panel> Panels, string RequestId, DateTime Timestamp)
{
    public static DashboardAnswer Of(Dashboard dashboard, string requestId) => new(
        dashboard.Name, dashboard.Title, dashboard.Minutes, dashboard.Status.Condition, dashboard.Status.Parts, dashboard.Panels, requestId, dashboard.At);
}
