using System.CommandLine;
using IonMentoring.Monitoring.Alerts;
using IonMentoring.Monitoring.Alerts.Endpoints;
using IonMentoring.Monitoring.Commands;
using IonMentoring.Monitoring.Costs;
using IonMentoring.Monitoring.Costs.Endpoints;
using IonMentoring.Monitoring.Dashboards;
using IonMentoring.Monitoring.Endpoints;
using IonMentoring.Monitoring.Events;
using IonMentoring.Monitoring.Health;
using IonMentoring.Monitoring.SentryReports;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Telemetry;
using IonMentoring.Monitoring.Tuning;
using IonMentoring.Monitoring.Tuning.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Monitoring;

/// <summary>How the program does: health, readiness, error rate, metrics, traces, alerts.</summary>
public static class MonitoringModule
{
    /// <summary>Adds the module. Settings: sections <c>Monitoring</c> and <c>Events</c>, see <see cref="MonitoringOptions"/> and <see cref="EventsOptions"/>.</summary>
    public static IServiceCollection AddMonitoringModule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOpenTelemetryExport(configuration);
        services.AddEvents(configuration);
        services.AddAlerts(configuration);
        services.AddTuning().AddCosts(configuration);
        return services
            .AddSingleton<RequestRates>()
            .AddSingleton<RequestMeter>()
            .AddSingleton<ServiceHealth>()
            .AddHostedService<ProcessMeter>()
            .AddSingleton<SeriesStore>()
            .AddSingleton<SeriesReader>()
            .AddSingleton<MetricsText>()
            .AddSingleton(_ => SeriesSource.OfThisProcess())
            .AddSingleton<SeriesKeeper>()
            .AddHostedService(provider => provider.GetRequiredService<SeriesKeeper>())
            .AddHostedService<SeriesFollower>()
            .AddDashboards()
            .AddHostedService<SeriesListener>();
    }

    /// <summary>Reports to Sentry, where the section <c>Sentry</c> names a project; see <see cref="SentryReportsOptions"/>.</summary>
    public static WebApplicationBuilder AddErrorReports(this WebApplicationBuilder builder)
    {
        builder.AddSentryReports();
        return builder;
    }

    /// <summary>For a process without the module's other parts: sends its traces and logs to the collector of the settings, if there is one.</summary>
    /// <param name="services">Where it goes.</param>
    /// <param name="configuration">The program's settings: section <c>Monitoring</c>.</param>
    /// <param name="name">What the process is called there.</param>
    public static IServiceCollection AddTelemetryExport(this IServiceCollection services, IConfiguration configuration, string name) => services.AddTraceExport(configuration, name);

    /// <summary>Measures every answer. Stands before everything that can fail.</summary>
    public static IApplicationBuilder UseMonitoringModule(this IApplicationBuilder app)
    {
        app.UseMiddleware<RequestMeasuring>();
        return app.ApplicationServices.GetService<SentryTags>() is null ? app : app.UseMiddleware<SentryTagging>();
    }

    /// <summary>Maps the health endpoints.</summary>
    public static IEndpointRouteBuilder MapHealthEndpoints(this IEndpointRouteBuilder routes)
    {
        HealthEndpoints.Map(routes);
        return routes;
    }

    /// <summary>Maps the metrics, for operators and for a Prometheus server, and the events.</summary>
    public static IEndpointRouteBuilder MapMetricsEndpoints(this IEndpointRouteBuilder routes)
    {
        MetricsEndpoints.Map(routes);
        EventsEndpoint.Map(routes);
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

    /// <summary>Maps what tunes the alerts, and what the service costs.</summary>
    public static IEndpointRouteBuilder MapTuningEndpoints(this IEndpointRouteBuilder routes)
    {
        TuningEndpoints.Map(routes);
        CostEndpoints.Map(routes);
        return routes;
    }

    /// <summary>What operators ask of a running api on the command line.</summary>
    public static IEnumerable<Command> OperatorCommands() => MonitoringCommands.All();
}
