using System.Reflection;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.Monitoring.Status;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Monitoring.Health;

internal static class HealthEndpoints
{
    private static readonly string Version =
        typeof(HealthEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Health");
        group.MapGet("/api/v2/health", Health).WithName("Health").WithSummary("Whether the service and what it depends on work");
        group.MapGet("/api/v2/status", Status).WithName("Status").WithSummary("Version, status and cache in short");
        group.MapGet("/healthz", Live).WithName("Live").WithSummary("Answers while the process lives");
        group.MapGet("/readyz", Ready).WithName("Ready").WithSummary("200 once the plugins are loaded, else 503");
    }

    private static JsonHttpResult<HealthAnswer> Health(
        HttpContext http, ServiceHealth health, RequestRates rates, IAnswerCache cache, StatusCalculation status, TimeProvider time)
    {
        var report = status.Calculate();
        return TypedResults.Json(
            new HealthAnswer(
                health.Ready,
                new ServiceStatusView(health.Status, Version, (long)rates.Uptime.TotalMilliseconds, cache.Count, rates.ErrorRate),
                health.Dependencies,
                report.Condition,
                report.Parts,
                http.TraceIdentifier,
                time.GetUtcNow().UtcDateTime),
            MonitoringJson.Default.HealthAnswer,
            statusCode: health.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static JsonHttpResult<StatusAnswer> Status(HttpContext http, ServiceHealth health, IAnswerCache cache, TimeProvider time) =>
        TypedResults.Json(
            new StatusAnswer(
                Version, health.Status, new CacheSummaryView(cache.Count, cache.HitRate), http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            MonitoringJson.Default.StatusAnswer);

    private static JsonHttpResult<LiveAnswer> Live(HttpContext http, TimeProvider time) =>
        TypedResults.Json(new LiveAnswer("ok", http.TraceIdentifier, time.GetUtcNow().UtcDateTime), MonitoringJson.Default.LiveAnswer);

    private static JsonHttpResult<ReadyAnswer> Ready(HttpContext http, ServiceHealth health, TimeProvider time) =>
        TypedResults.Json(
            new ReadyAnswer(health.Ready, health.WaitingFor, http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            MonitoringJson.Default.ReadyAnswer,
            statusCode: health.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
