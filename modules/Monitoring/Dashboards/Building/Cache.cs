using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>How often an answer was kept, what left memory, and whether that grows better or worse over a day.</summary>
internal sealed class Cache : IDashboardBuilder
{
    private const int MinutesOfADay = 24 * 60;
    private const int MinutesOfAnHour = 60;

    public string Name => "cache";

    public string Title => "Cache";

    public Task<IReadOnlyList<Panel>> BuildAsync(Window window, CancellationToken cancellationToken)
    {
        var (all, memory, redis) = (window.Read(MeasuredParts.HitRate), window.Read("cache_hit_rate_l1"), window.Read("cache_hit_rate_l2"));
        var (misses, evictions) = (window.Read("cache_miss_count"), window.Read("cache_eviction_rate"));
        return Task.FromResult<IReadOnlyList<Panel>>(
        [
            new("hit-rates", "Hit rates", "%")
            {
                Figures =
                [
                    Figure.Of("All", all.Statistics?.Avg, "%", MeasuredParts.CacheHits.Limit),
                    Figure.Of("Memory (L1)", memory.Statistics?.Avg, "%"),
                    Figure.Of("Redis (L2)", redis.Statistics?.Avg, "%"),
                ],
                Lines = [Line.Of("all", all), Line.Of("memory (L1)", memory), Line.Of("Redis (L2)", redis)],
            },
            new("misses", "Misses, each minute", "requests")
            {
                Figures = [Figure.Of("Misses", window.Total(SeriesCatalog.Get("cache_miss_count").Of), "requests")],
                Lines = [Line.Of("misses", misses)],
            },
            new("evictions", "Evictions from memory", "answers/s")
            {
                Figures = [Figure.Of("Evictions, mean", evictions.Statistics?.Avg, "answers/s"), Figure.Of("Evictions, at most", evictions.Statistics?.Max, "answers/s")],
                Lines = [Line.Of("evictions", evictions)],
            },
            Trend(window.Last(MinutesOfADay)),
        ]);
    }

    private static Panel Trend(Window day)
    {
        var rate = day.Read(MeasuredParts.HitRate);
        var (lately, dayBefore) = (day.Last(MinutesOfAnHour).Sum(MeasuredParts.HitRate)?.Avg, day.Before.Sum(MeasuredParts.HitRate)?.Avg);
        return new("trend", "Trend of 24 hours: hit rate", "%")
        {
            Figures =
            [
                Figure.Of("24 hours", rate.Statistics?.Avg, "%", MeasuredParts.CacheHits.Limit),
                Figure.Of("Last hour", lately, "%", MeasuredParts.CacheHits.Limit),
                Figure.Of("Last hour against the 24 hours", lately - rate.Statistics?.Avg, "points"),
                Figure.Of("24 hours against those before", rate.Statistics?.Avg - dayBefore, "points"),
            ],
            Lines = [Line.Of("all", rate)],
        };
    }
}
