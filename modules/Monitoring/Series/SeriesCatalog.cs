using System.Collections.Frozen;

namespace IonMentoring.Monitoring.Series;

/// <summary>The series that there are. Every spelling of one that is known answers.</summary>
internal static class SeriesCatalog
{
    private const string Region = "region";
    private const string Endpoint = "endpoint";
    private const string Persona = "persona";
    private const string Standby = "standby";
    private const string Times = "response_time";
    private const string Errors = "error_count";
    private const string UnitedStates = "us-central1";
    private const string Europe = "europe-west1";
    private const string Asia = "asia-southeast1";

    /// <summary>The regions with a series of their own.</summary>
    public static IReadOnlyList<string> Regions { get; } = [UnitedStates, Europe, Asia];

    public static IReadOnlyList<SeriesDefinition> All { get; } =
    [
        new("response_time", "ms", "Time to an answer", SeriesKind.Distribution, new(Times), Region),
        TimesOf("response_time_us", Region, UnitedStates),
        TimesOf("response_time_eu", Region, Europe),
        TimesOf("response_time_asia", Region, Asia),
        TimesOf("response_time_process", Endpoint, "/api/v2/process"),
        TimesOf("response_time_recommend", Endpoint, "/api/v2/recommend"),
        TimesOf("response_time_bulk_process", Endpoint, "/api/v2/bulk-process"),
        new("error_rate_global", "%", "Answers with a status of 500 or more", SeriesKind.Failures, new(Errors), Region, new(Times)),
        new("error_count_by_endpoint", "answers", "Answers with a status of 500 or more", SeriesKind.Sum, new(Errors), Endpoint),
        new("error_count_by_region", "answers", "Answers with a status of 500 or more", SeriesKind.Sum, new(Errors), Region),
        new("availability_global", "%", "Answers with a status below 500", SeriesKind.Successes, new(Errors), Region, new(Times)),
        new("throughput_global", "requests/s", "Answers each second", SeriesKind.PerSecond, new(Times), Region),
        new("throughput_by_region", "requests/s", "Answers each second", SeriesKind.PerSecond, new(Times), Region),
        new("requests_total", "requests", "Answers", SeriesKind.Count, new(Times), Endpoint),
        new("cache_hit_rate", "%", "Requests for which an answer was kept", SeriesKind.Share, new("cache_hits", "tier", "all"), null, new("cache_misses", "tier", "all")),
        new("cache_hit_rate_l1", "%", "Looks into memory that found an answer", SeriesKind.Share, new("cache_hits", "tier", "l1"), null, new("cache_misses", "tier", "l1")),
        new("cache_hit_rate_l2", "%", "Looks into Redis that found an answer", SeriesKind.Share, new("cache_hits", "tier", "l2"), null, new("cache_misses", "tier", "l2")),
        new("cache_eviction_rate", "answers/s", "Answers that left memory because it was full or their time was over", SeriesKind.SumPerSecond, new("cache_evictions")),
        new("cache_miss_count", "requests", "Requests for which nothing was kept", SeriesKind.Sum, new("cache_misses", "tier", "all")),
        new("persona_count", "answers", "Answers of the personas", SeriesKind.Sum, new("persona_count"), Persona),
        new("users_active", "people", "Known people who asked in the last five minutes", SeriesKind.Whole, new("users_active")),
        new("database_query_time", "ms", "Time to an answer of the database", SeriesKind.Distribution, new("database_query_time")),
        new("database_lag", "ms", "How far a standby is behind", SeriesKind.Gauge, new("database_lag"), Standby),
        new("database_lag_eu", "ms", "How far the standby is behind that is called eu", SeriesKind.Gauge, new("database_lag", Standby, "eu")),
        new("database_lag_asia", "ms", "How far the standby is behind that is called asia", SeriesKind.Gauge, new("database_lag", Standby, "asia")),
        new("egress_bytes", "bytes", "Bytes sent to clients or to the edge", SeriesKind.Sum, new("egress_bytes")),
        new("cpu_utilization", "%", "Processor time of a process, of all cores of its machine", SeriesKind.Gauge, new("cpu_utilization")),
        new("memory_utilization", "%", "Working set of a process, of the memory of its machine", SeriesKind.Gauge, new("memory_utilization")),
        new("instance_count", "processes", "Processes that answer", SeriesKind.Whole, new("instance_count")),
        new("uptime_percentage", "%", "Looks at which a process was ready", SeriesKind.Gauge, new("uptime_percentage")),
    ];

    /// <summary>The instruments that any of them is about.</summary>
    public static IReadOnlySet<string> Instruments { get; } =
        All.Select(series => series.Of.Instrument).Concat(All.Select(series => series.Against?.Instrument).OfType<string>()).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those of which every process sees a part.</summary>
    public static IReadOnlySet<string> AddedUp { get; } =
        All.Where(series => series.Kind == SeriesKind.Whole).Select(series => series.Of.Instrument).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, SeriesDefinition> ByName = All.ToFrozenDictionary(series => series.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A series that there always is.</summary>
    public static SeriesDefinition Get(string name) => ByName[name];

    /// <summary>A series by its name, <c>persona_lua_count</c> among them for every persona.</summary>
    public static SeriesDefinition? Find(string name, SeriesStore store)
    {
        if (ByName.TryGetValue(name, out var known))
        {
            return known;
        }

        var persona = store.ValuesOf("persona_count", Persona).FirstOrDefault(persona => name.Equals($"persona_{persona}_count", StringComparison.OrdinalIgnoreCase));
        return persona is null ? null : new($"persona_{persona.ToLowerInvariant()}_count", "answers", $"Answers of {persona}", SeriesKind.Sum, new("persona_count", Persona, persona));
    }

    private static SeriesDefinition TimesOf(string name, string tag, string value) => new(name, "ms", $"Time to an answer, {tag} {value}", SeriesKind.Distribution, new(Times, tag, value));
}
