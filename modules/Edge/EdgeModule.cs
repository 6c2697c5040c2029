using IonMentoring.ModuleContracts.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Configuration;

namespace IonMentoring.Edge;

/// <summary>The proxy that clients call.</summary>
public static class EdgeModule
{
    /// <summary>Adds the module. Settings: section <c>Edge</c>, see <see cref="EdgeOptions"/>.</summary>
    /// <param name="services">Where the module goes.</param>
    /// <param name="configuration">The program's settings.</param>
    /// <param name="destination">The api of the same process, which goes before the setting; null in a process of its own.</param>
    public static IServiceCollection AddEdgeModule(this IServiceCollection services, IConfiguration configuration, Uri? destination)
    {
        services.AddSettings<EdgeOptions>(configuration, EdgeOptions.Section);
        services.AddReverseProxy();
        return services.AddSingleton<IProxyConfigProvider>(provider => EdgeRoutes.For(
            destination ?? provider.GetRequiredService<IOptions<EdgeOptions>>().Value.Destination));
    }

    /// <summary>Sends every request on.</summary>
    public static IEndpointRouteBuilder MapEdge(this IEndpointRouteBuilder routes)
    {
        routes.MapReverseProxy(proxy => proxy.Use(DestinationFailures.AnswerAsync));
        return routes;
    }
}
