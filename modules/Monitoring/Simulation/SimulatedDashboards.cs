using IonMentoring.Monitoring.Dashboards;
using IonMentoring.Monitoring.Dashboards.Building;
using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Dashboards.Writing;

namespace IonMentoring.Monitoring.Simulation;

/// <summary>The dashboards of a simulation, each marked as such.</summary>
internal sealed class SimulatedDashboards(SimulationPlan plan, Simulator simulator)
{
    private const string Overview = "overview";

    private readonly DashboardCatalog _catalog = simulator.Get<DashboardCatalog>();

    public async Task<string> OverviewAsync(CancellationToken cancellationToken) =>
        Write("txt", await BuildAsync(_catalog.Dashboards.First(dashboard => dashboard.Name == Overview), cancellationToken));

    /// <summary>Writes every dashboard as HTML and JSON.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public async Task WriteAllAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        folder.Create();
        foreach (var builder in _catalog.Dashboards)
        {
            var dashboard = await BuildAsync(builder, cancellationToken);
            foreach (var form in (string[])["html", "json"])
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{builder.Name}.{form}"), Write(form, dashboard), cancellationToken);
            }
        }
    }

    private async Task<Dashboard> BuildAsync(IDashboardBuilder builder, CancellationToken cancellationToken)
    {
        var dashboard = await _catalog.BuildAsync(builder, plan.Minutes, cancellationToken);
        return dashboard with { Title = $"SIMULATED ({plan.Source}): {dashboard.Title}" };
    }

    private string Write(string form, Dashboard dashboard) => DashboardForms.Find(form)!.Write(dashboard, plan.Source);
}
