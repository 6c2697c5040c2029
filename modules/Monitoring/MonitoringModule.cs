using IonMentoring.Monitoring.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Monitoring;

/// <summary>How the program does: health, readiness, error rate.</summary>
public static class MonitoringModule
{
    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddMonitoringModule(this IServiceCollection services) =>
        services.AddSingleton<RequestRates>().AddSingleton<ServiceHealth>();

    /// <summary>Counts every answer. Stands before everything that can fail.</summary>
    public static IApplicationBuilder UseMonitoringModule(this IApplicationBuilder app) => app.UseMiddleware<RequestCounting>();

    /// <summary>Maps the health endpoints.</summary>
    public static IEndpointRouteBuilder MapHealthEndpoints(this IEndpointRouteBuilder routes)
    {
        HealthEndpoints.Map(routes);
        return routes;
    }
}
