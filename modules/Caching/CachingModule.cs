using IonMentoring.Caching.Endpoints;
using IonMentoring.Caching.Keeping;
using IonMentoring.Caching.Redis;
using IonMentoring.Caching.Removing;
using IonMentoring.Caching.Statistics;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Settings;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace IonMentoring.Caching;

/// <summary>Keeps answers, and lets operators see and drop them.</summary>
public static class CachingModule
{
    /// <summary>Adds the module. Settings: section <c>Caching</c>, see <see cref="CachingOptions"/>.</summary>
    public static IServiceCollection AddCachingModule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<CachingOptions>(configuration, CachingOptions.Section);
        if (!string.IsNullOrWhiteSpace(configuration[$"{CachingOptions.Section}:{nameof(CachingOptions.Redis)}"]))
        {
            services.AddRedis();
        }

        return services
            .AddMetrics()
            .AddSingleton<CacheCounters>()
            .AddSingleton(provider => new Removals(RemovalsRemembered(Options(provider))))
            .AddSingleton<Tiers>()
            .AddSingleton<MemoryValues>()
            .AddSingleton<CacheRemoval>()
            .AddSingleton(provider => new Refreshes(provider.GetRequiredService<TimeProvider>(), Tiers.TryFailedAgainAfter))
            .AddSingleton<OperatorRemoval>()
            .AddSingleton<CacheStatistics>()
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

    private static void AddRedis(this IServiceCollection services) => services
        .AddSingleton<RedisConnection>()
        .AddSingleton(provider => new RedisKeys(provider.GetRequiredService<RedisConnection>(), RemovalsRemembered(Options(provider))))
        .AddSingleton<RedisSizes>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<RedisTier>(provider, Distributed(provider)))
        .AddSingleton<EntrySerializer>()
        .AddSingleton<RedisBackplane>()
        .AddHostedService<RedisProbe>();

    private static RedisCache Distributed(IServiceProvider provider) => new(Microsoft.Extensions.Options.Options.Create(new RedisCacheOptions
    {
        ConnectionMultiplexerFactory = () => Task.FromResult<IConnectionMultiplexer>(provider.GetRequiredService<RedisConnection>().Multiplexer),
        InstanceName = RedisKeys.Prefix,
    }));

    // As long as any copy of a removed answer can be left anywhere, and as long again for clocks and computations.
    private static TimeSpan RemovalsRemembered(CachingOptions options) =>
        2 * (options.StaleFor + options.ProcessLife + options.RecommendLife + options.HotLife);

    private static CachingOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<CachingOptions>>().Value;
}
