using IonMentoring.Monitoring.Dashboards.Panels;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>Makes one dashboard's panels out of what was measured in a window.</summary>
internal interface IDashboardBuilder
{
    string Name { get; }

    string Title { get; }

    Task<IReadOnlyList<Panel>> BuildAsync(Window window, CancellationToken cancellationToken);
}
