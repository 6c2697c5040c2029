using System.Text.Json.Serialization.Metadata;
using IonMentoring.Caching.Removing;
using IonMentoring.Caching.Statistics;
using IonMentoring.ModuleContracts.Caching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IonMentoring.Caching.Tests;

/// <summary>The module as one process has it.</summary>
internal sealed class CacheInstance : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public CacheInstance(CachingOptions? options = null, TimeProvider? time = null)
    {
        options ??= new();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Caching:Redis"] = options.Redis })
            .Build();
        _provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton(time ?? TimeProvider.System)
            .AddCachedTypes(new DefaultJsonTypeInfoResolver())
            .AddCachingModule(configuration)
            .AddSingleton(Options.Create(options))
            .BuildServiceProvider();
    }

    public IAnswerCache Answers => Get<IAnswerCache>();

    public CacheRemoval Removal => Get<CacheRemoval>();

    public CacheStatistics Statistics => Get<CacheStatistics>();

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    /// <summary>Starts what runs beside the requests.</summary>
    public async Task StartAsync()
    {
        foreach (var service in _provider.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _provider.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _provider.DisposeAsync();
    }
}
