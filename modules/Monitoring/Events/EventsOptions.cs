using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Monitoring.Events;

/// <summary>Which events are kept: all that break a rule, and a sample of the others.</summary>
public sealed record EventsOptions
{
    /// <summary>The section of the settings: <c>Events</c>.</summary>
    public const string Section = "Events";

    /// <summary>The share of events that is kept though no rule is broken, 0 to 1. Default 0.01.</summary>
    [Range(0.0, 1.0)]
    public double SampleRate { get; init; } = 0.01;

    /// <summary>
    /// Events that one process keeps in a minute at most, 60 to 600,000, those of the sample half of them at most and those of one rule a
    /// quarter; the excess is dropped and counted. Default 12,000.
    /// </summary>
    [Range(60, 600_000)]
    public int MostPerMinute { get; init; } = 12_000;

    /// <summary>An answer with this HTTP status or a higher one breaks a rule, 400 to 599. Default 500.</summary>
    [Range(400, 599)]
    public int ErrorStatus { get; init; } = 500;

    /// <summary>An answer that took longer breaks a rule, 1 ms to 1 h. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan SlowAnswer { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A minute in which a smaller share of the answers came from the cache breaks a rule, 0 to 1. Default 0.5.</summary>
    [Range(0.0, 1.0)]
    public double LowCacheHitRate { get; init; } = 0.5;

    /// <summary>Fewer answers in a minute than this say nothing of the cache, 1 to 1,000,000. Default 100.</summary>
    [Range(1, 1_000_000)]
    public int FewestCacheLooks { get; init; } = 100;

    /// <summary>A call of a persona plugin that took longer breaks a rule, 1 ms to 1 min. Default 100 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan SlowPersona { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>A read from Redis that took longer breaks a rule, 1 ms to 1 min. Default 50 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan SlowCacheRead { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>An answer of the database that took longer breaks a rule, 1 ms to 1 min. Default 100 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan SlowDatabaseQuery { get; init; } = TimeSpan.FromMilliseconds(100);
}
