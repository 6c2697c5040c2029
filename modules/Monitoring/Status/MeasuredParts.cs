using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Status;

/// <summary>The parts that are measured, with the limits that alerts have by default.</summary>
internal static class MeasuredParts
{
    // As alerts have it: the P95 of a few is the slowest one, and one failed answer at night is no outage.
    private const int FewestRequests = 20;
    private const int FewestFailures = 3;

    /// <summary>Of all requests that looked, whichever tier had it.</summary>
    public static SeriesDefinition HitRate { get; } = SeriesCatalog.Get("cache_hit_rate");

    private static readonly Observations Requests = new("requests", FewestRequests, SeriesCatalog.Get("requests_total"));
    private static readonly Observations Failures = new("failed answers", FewestFailures, SeriesCatalog.Get("error_count_by_region"));
    private static readonly Observations Looks = new("requests", FewestRequests, HitRate with { Name = "cache_hits", Kind = SeriesKind.Sum, Against = null }, SeriesCatalog.Get("cache_miss_count"));

    public static MeasuredPart ResponseTime { get; } =
        new("response_time", "The P95 of the response time", SeriesCatalog.Get("response_time"), statistics => statistics.P95, new(100, 200), Requests);

    public static MeasuredPart ErrorRate { get; } =
        new("error_rate", "The error rate", SeriesCatalog.Get("error_rate_global"), statistics => statistics.Avg, new(0.5, 1), Failures);

    public static MeasuredPart Availability { get; } =
        new("availability", "The availability", SeriesCatalog.Get("availability_global"), statistics => statistics.Avg, new(99.95, 99.95, IsFloor: true), Failures);

    public static MeasuredPart CacheHits { get; } =
        new("cache_hit_rate", "The share of cache hits", HitRate, statistics => statistics.Avg, new(70, double.NegativeInfinity, IsFloor: true), Looks);

    public static MeasuredPart Processor { get; } =
        new("cpu", "The use of the processor", SeriesCatalog.Get("cpu_utilization"), statistics => statistics.Avg, new(80, double.PositiveInfinity));

    public static MeasuredPart Memory { get; } =
        new("memory", "The use of the memory", SeriesCatalog.Get("memory_utilization"), statistics => statistics.Avg, new(80, double.PositiveInfinity));

    /// <summary>Of the standby that is furthest behind.</summary>
    public static MeasuredPart DatabaseLag { get; } =
        new("database_lag", "The lag of the database's standby", SeriesCatalog.Get("database_lag"), statistics => statistics.Avg, new(500, double.PositiveInfinity));

    public static IReadOnlyList<MeasuredPart> All { get; } = [ResponseTime, ErrorRate, Availability, CacheHits, Processor, Memory, DatabaseLag];
}
