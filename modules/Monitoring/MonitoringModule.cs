using System.CommandLine;
using IonMentoring.Monitoring.Alerts;
using IonMentoring.Monitoring.Alerts.Endpoints;
using IonMentoring.Monitoring.Commands;
using IonMentoring.Monitoring.Dashboards;
using IonMentoring.Monitoring.Endpoints;
using IonMentoring.Monitoring.Health;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Monitoring;

/// <summary>How the program does: health, readiness, error rate, metrics, traces, alerts.</summary>
public static class MonitoringModule
{
    /// <summary>Adds the module. Settings: section <c>Monitoring</c>, see <see cref="MonitoringOptions"/>.</summary>
    public static IServiceCollection AddMonitoringModule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOpenTelemetryExport(configuration);
        services.AddAlerts(configuration);
        return services
            .AddSingleton<RequestRates>()
            .AddSingleton<RequestMeter>()
            .AddSingleton<ServiceHealth>()
            .AddHostedService<ProcessMeter>()
            .AddSingleton<SeriesStore>()
            .AddSingleton<SeriesReader>()
            .AddSingleton<MetricsText>()
            .AddDashboards()
            .AddSingleton(_ => SeriesSource.OfThisProcess())
            .AddSingleton<SeriesKeeper>()
            .AddHostedService(provider => provider.GetRequiredService<SeriesKeeper>())
            .AddHostedService<SeriesFollower>()
            .AddHostedService<SeriesListener>();
    }

    /// <summary>Measures every answer. Stands before everything that can fail.</summary>
    public static IApplicationBuilder UseMonitoringModule(this IApplicationBuilder app) => app.UseMiddleware<RequestMeasuring>();

    /// <summary>Maps the health endpoints.</summary>
    public static IEndpointRouteBuilder MapHealthEndpoints(this IEndpointRouteBuilder routes)
    {
        HealthEndpoints.Map(routes);
        return routes;
    }

    /// <summary>Maps the metrics: for operators, and for a Prometheus server.</summary>
    public static IEndpointRouteBuilder MapMetricsEndpoints(this IEndpointRouteBuilder routes)
    {
        MetricsEndpoints.Map(routes);
        return routes;
    }

    /// <summary>Maps the dashboards and reports.</summary>
    public static IEndpointRouteBuilder MapDashboardEndpoints(this IEndpointRouteBuilder routes)
    {
        DashboardEndpoints.Map(routes);
        return routes;
    }

    /// <summary>Maps the alerts.</summary>
    public static IEndpointRouteBuilder MapAlertEndpoints(this IEndpointRouteBuilder routes)
    {
        AlertEndpoints.Map(routes);
        return routes;
    }

    /// <summary>What operators ask of a running api on the command line.</summary>
    public static IEnumerable<Command> OperatorCommands() => MonitoringCommands.All();
}
