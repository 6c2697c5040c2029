using IonMentoring.Monitoring.Dashboards.Building;
using IonMentoring.Monitoring.Status;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Monitoring.Dashboards;

internal static class DashboardRegistration
{
    public static IServiceCollection AddDashboards(this IServiceCollection services) => services
        .AddSingleton<StatusCalculation>()
        .AddSingleton<AlertPanels>()
        .AddSingleton<DashboardCatalog>();
}
