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
    // Ours, and those of what we stand on: the web server, the run time, the model's client, the database, the cache.
    private static readonly string[] Meters = ["IonMentoring.*", "Microsoft.AspNetCore.Hosting", "System.Runtime", "Npgsql"];
    private static readonly string[] Sources = ["IonMentoring.*", "System.Net.Http", "Npgsql", "ZiggyCreatures.Caching.Fusion"];

    public static void AddOpenTelemetryExport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<MonitoringOptions>(configuration, MonitoringOptions.Section);
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                "ion-mentoring", serviceVersion: typeof(OpenTelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddPrometheusExporter());

        // A wrong address stops the start, when all settings are checked.
        if (Uri.TryCreate(configuration[$"{MonitoringOptions.Section}:{nameof(MonitoringOptions.Otlp)}"], UriKind.Absolute, out var collector))
        {
            telemetry
                .WithMetrics(metrics => metrics.AddOtlpExporter(otlp => SendTo(otlp, collector, "metrics")))
                .WithTracing(traces => traces.AddAspNetCoreInstrumentation(http => http.EnrichWithHttpResponse = LeaveOutPersons).AddSource(Sources).AddOtlpExporter(otlp => SendTo(otlp, collector, "traces")))
                .WithLogging(logs => logs.AddOtlpExporter(otlp => SendTo(otlp, collector, "logs")));
        }
    }

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
