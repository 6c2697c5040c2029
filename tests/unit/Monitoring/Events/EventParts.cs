using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Events;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Monitoring.Tests.Events;

/// <summary>The parts that keep events, with a storage and a cache that do as the test says.</summary>
internal sealed class EventParts : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly List<IHostedService> _started = [];

    public EventParts(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Events:{setting.Name}", (string?)setting.Value)))
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IEventStorage>(Storage)
            .AddSingleton<IAnswerCache>(Cache)
            .AddEvents(configuration)
            .BuildServiceProvider();
        Counts = new(Get<System.Diagnostics.Metrics.IMeterFactory>());
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public ScriptedEventStorage Storage { get; } = new();

    public CountedCache Cache { get; } = new();

    public EventCounts Counts { get; }

    public EventLog Log => Get<EventLog>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Starts what listens and writes, and what watches the cache where a test is about that.</summary>
    public async Task StartAsync(bool withCacheWatch = false)
    {
        foreach (var service in _services.GetServices<IHostedService>().Where(service => withCacheWatch || service is not CacheWatch))
        {
            _started.Add(service);
            await service.StartAsync(CancellationToken.None);
        }
    }

    public async Task StopAsync()
    {
        foreach (var service in _started)
        {
            await service.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Lets time go on until it is so.</summary>
    public Task UntilAsync(Func<bool> holds) => Until.TrueAsync(() =>
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        return holds();
    });

    /// <summary>What would be stored of all that waits.</summary>
    public IReadOnlyList<StoredEvent> Waiting()
    {
        var waiting = new List<StoredEvent>();
        while (Get<EventQueue>().TryTake(out var kept))
        {
            waiting.Add(Get<EventContent>().Write(kept));
        }

        return waiting;
    }

    public async ValueTask DisposeAsync()
    {
        Storage.Failure = null;
        await StopAsync();
        Counts.Dispose();
        await _services.DisposeAsync();
    }
}
