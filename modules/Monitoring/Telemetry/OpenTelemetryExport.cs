using System.Diagnostics;
using System.Reflection;
using IonMentoring.ModuleContracts.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace IonMentoring.Monitoring.Telemetry;

/// <summary>Hands metrics to whoever scrapes them, and with a collector in the settings sends metrics, traces and logs there.</summary>
internal static class OpenTelemetryExport
{
    // Ours, and those of what we stand on: the run time, the model's client, the database, the cache. Not those of the web server: they
    // measure each request once more, as ours do.
    private static readonly string[] Meters = ["IonMentoring.*", "System.Runtime", "Npgsql"];
    private static readonly string[] Sources = ["IonMentoring.*", "System.Net.Http", "Npgsql", "ZiggyCreatures.Caching.Fusion"];

    public static void AddOpenTelemetryExport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<MonitoringOptions>(configuration, MonitoringOptions.Section);
        var telemetry = services.AddTelemetry("ion-mentoring").WithMetrics(metrics => metrics.AddMeter(Meters).AddPrometheusExporter());
        if (Collector(configuration) is { } collector)
        {
            telemetry
                .WithMetrics(metrics => metrics.AddOtlpExporter(otlp => SendTo(otlp, collector, "metrics")))
                .WithTracing(traces => traces.AddAspNetCoreInstrumentation(http => http.EnrichWithHttpResponse = LeaveOutPersons).AddSource(Sources).AddOtlpExporter(otlp => SendTo(otlp, collector, "traces")))
                .WithLogging(logs => logs.AddOtlpExporter(otlp => SendTo(otlp, collector, "logs")));
        }
    }

    /// <summary>The same for a process that measures nothing: its traces and logs alone. Without a collector nothing is added that a request would pass.</summary>
    public static IServiceCollection AddTraceExport(this IServiceCollection services, IConfiguration configuration, string name)
    {
        services.AddSettings<MonitoringOptions>(configuration, MonitoringOptions.Section);
        if (Collector(configuration) is { } collector)
        {
            services.AddTelemetry(name)
                .WithTracing(traces => traces.AddSource("IonMentoring.*").AddOtlpExporter(otlp => SendTo(otlp, collector, "traces")))
                .WithLogging(logs => logs.AddOtlpExporter(otlp => SendTo(otlp, collector, "logs")));
        }

        return services;
    }

    private static OpenTelemetryBuilder AddTelemetry(this IServiceCollection services, string name) => services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(
        name, serviceVersion: typeof(OpenTelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion));

    // A wrong address stops the start, when all settings are checked.
    private static Uri? Collector(IConfiguration configuration) =>
        Uri.TryCreate(configuration[$"{MonitoringOptions.Section}:{nameof(MonitoringOptions.Otlp)}"], UriKind.Absolute, out var collector) ? collector : null;

    // A path may hold a person's name.
    private static void LeaveOutPersons(Activity activity, HttpResponse response) => activity
        .SetTag("url.path", (response.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText)
        .SetTag("url.query", null)
        .SetTag("user_agent.original", null);

    private static void SendTo(OtlpExporterOptions otlp, Uri collector, string signal)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = new Uri($"{collector.GetLeftPart(UriPartial.Path).TrimEnd('/')}/v1/{signal}");
    }
}
