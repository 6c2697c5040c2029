using IonMentoring.Caching.Endpoints;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Settings;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Caching;

/// <summary>Keeps answers, and lets operators see and drop them.</summary>
public static class CachingModule
{
    /// <summary>Adds the module. Settings: section <c>Caching</c>, see <see cref="CachingOptions"/>.</summary>
    public static IServiceCollection AddCachingModule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<CachingOptions>(configuration, CachingOptions.Section);
        return services
            .AddSingleton<AnswerCache>()
            .AddSingleton<IAnswerCache>(provider => provider.GetRequiredService<AnswerCache>())
            .AddSingleton<IDependencyStatus, CacheStatus>();
    }

    /// <summary>Maps the cache endpoints.</summary>
    public static IEndpointRouteBuilder MapCacheEndpoints(this IEndpointRouteBuilder routes)
    {
        CacheEndpoints.Map(routes);
        return routes;
    }
}
