using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Status;

/// <summary>The parts that are measured, with the limits that alerts have by default.</summary>
internal static class MeasuredParts
{
    private const string AllTiers = "all";

    // The P95 of fewer is the slowest one. Of a rate, one failure among fewer is over the limit of 5 %, or of 0.05 %, by itself.
    private const int FewestAnswers = 20;
    private const int FewestForAvailability = 2000;
    private const int FewestLooks = 100;

    private static readonly SeriesDefinition Answers = SeriesCatalog.Get("requests_total");
    private static readonly SeriesDefinition Hits = new("cache_hits", "requests", "Requests for which an answer was kept", SeriesKind.Sum, new("cache_hits", "tier", AllTiers));

    /// <summary>Of all requests that looked, whichever tier had it.</summary>
    public static SeriesDefinition HitRate { get; } = new(
        "cache_hit_rate", "%", "Requests for which an answer was kept", SeriesKind.Share, new("cache_hits", "tier", AllTiers), null, new("cache_misses", "tier", AllTiers));

    public static MeasuredPart ResponseTime { get; } =
        new("response_time", "The P95 of the response time", SeriesCatalog.Get("response_time"), statistics => statistics.P95, new(100, 200)) { Observations = [Answers], FewestObservations = FewestAnswers };

    public static MeasuredPart ErrorRate { get; } =
        new("error_rate", "The error rate", SeriesCatalog.Get("error_rate_global"), statistics => statistics.Avg, new(0.5, 1)) { Observations = [Answers], FewestObservations = FewestAnswers };

    public static MeasuredPart Availability { get; } =
        new("availability", "The availability", SeriesCatalog.Get("availability_global"), statistics => statistics.Avg, new(99.95, 99.95, IsFloor: true))
        {
            Observations = [Answers],
            FewestObservations = FewestForAvailability,
        };

    public static MeasuredPart CacheHits { get; } =
        new("cache_hit_rate", "The share of cache hits", HitRate, statistics => statistics.Avg, new(70, double.NegativeInfinity, IsFloor: true))
        {
            Observations = [Hits, SeriesCatalog.Get("cache_miss_count")],
            FewestObservations = FewestLooks,
        };

    public static MeasuredPart Processor { get; } =
        new("cpu", "The use of the processor", SeriesCatalog.Get("cpu_utilization"), statistics => statistics.Avg, new(80, double.PositiveInfinity));

    public static MeasuredPart Memory { get; } =
        new("memory", "The use of the memory", SeriesCatalog.Get("memory_utilization"), statistics => statistics.Avg, new(80, double.PositiveInfinity));

    /// <summary>Of the standby that is furthest behind.</summary>
    public static MeasuredPart DatabaseLag { get; } =
        new("database_lag", "The lag of the database's standby", SeriesCatalog.Get("database_lag"), statistics => statistics.Avg, new(500, double.PositiveInfinity));

    public static IReadOnlyList<MeasuredPart> All { get; } = [ResponseTime, ErrorRate, Availability, CacheHits, Processor, Memory, DatabaseLag];
}
