using IonMentoring.ModuleContracts.Caching;
using Microsoft.Extensions.Hosting;

namespace IonMentoring.Monitoring.Events;

/// <summary>Tells once a minute what the cache did.</summary>
internal sealed class CacheWatch(IAnswerCache cache, EventLog log, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        var (hits, misses) = (0L, 0L);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var (hitsNow, missesNow) = (cache.Hits, cache.Misses);
            log.Record(new CachePerformanceEvent(hitsNow - hits, missesNow - misses, cache.Count, cache.Capacity));
            (hits, misses) = (hitsNow, missesNow);
        }
    }
}
