namespace IonMentoring.Monitoring.Tuning.Recommending;

/// <summary>Looks whether too many answers are computed that could have been kept.</summary>
internal sealed class CacheRecommender : IRecommender
{
    private const string Area = "cache";
    private const double GoodHitRate = 87.5;
    private const double PoorHitRate = 80;
    private const double MostEvictionsOfAMiss = 0.5;
    private const double SecondsOfAMinute = 60;
    private const double FewMisses = 1;

    public IEnumerable<Recommendation> Look(Measured measured)
    {
        if (measured.Of("cache_hit_rate") is not { } hits || measured.Of("cache_miss_count") is not { Avg: >= FewMisses } misses || hits.Avg >= PoorHitRate)
        {
            yield break;
        }

        var evictions = measured.Of("cache_eviction_rate")?.Avg ?? 0;
        var crowded = evictions * SecondsOfAMinute > MostEvictionsOfAMiss * misses.Avg;
        var fewer = 100 * (GoodHitRate - hits.Avg) / (100 - hits.Avg);
        yield return new(
            Area,
            crowded
                ? "Keep more answers in memory (Caching:Entries): many leave it before they are asked for again."
                : "Keep answers longer (Caching:ProcessLife, Caching:HotLife), or share them between processes (Caching:Redis): few leave memory early, yet few are found.",
            [new("cache_hit_rate, average", hits.Avg, "%"), new("cache_miss_count, average", misses.Avg, "a minute"), new("cache_eviction_rate, average", evictions, "answers/s")],
            $"{fewer:F0} % fewer answers to compute, {misses.Avg * fewer / 100:F1} a minute, at a hit rate of {GoodHitRate} %",
            $"({GoodHitRate} - hit rate) / (100 - hit rate) of the misses; {GoodHitRate} % is what the old system's team reached by tuning");
    }
}
