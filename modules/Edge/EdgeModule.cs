using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Configuration;

namespace IonMentoring.Edge;

/// <summary>The proxy that clients call.</summary>
public static class EdgeModule
{
    /// <summary>Adds the module. Settings: section <c>Edge</c>, see <see cref="EdgeOptions"/>.</summary>
    public static IServiceCollection AddEdgeModule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EdgeOptions>()
            .Bind(configuration.GetSection(EdgeOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddReverseProxy();
        return services.AddSingleton<IProxyConfigProvider>(provider => EdgeRoutes.For(provider.GetRequiredService<IOptions<EdgeOptions>>().Value));
    }

    /// <summary>Sends every request on.</summary>
    public static IEndpointRouteBuilder MapEdge(this IEndpointRouteBuilder routes)
    {
        routes.MapReverseProxy(proxy => proxy.Use(DestinationFailures.AnswerAsync));
        return routes;
    }
}
