using System.ComponentModel.DataAnnotations;
using IonMentoring.Caching.Redis;

namespace IonMentoring.Caching;

/// <summary>How many answers are kept, for how long, and where.</summary>
public sealed record CachingOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Caching</c>.</summary>
    public const string Section = "Caching";

    /// <summary>Answers kept in memory, 1 to 1,000,000; the least recently used go first. Default 1,500.</summary>
    [Range(1, 1_000_000)]
    public int Entries { get; init; } = 1500;

    /// <summary>How long an answer is kept in memory, 1 s to 1 day. Default 45 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Life { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>How long one that is asked for fewer than 5 times is kept in memory, 1 s to 1 day. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ColdLife { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one that is asked for more than 50 times is kept in memory, 1 s to 1 day. Default 120 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan HotLife { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long a suggestion is kept in Redis, 1 s to 1 day. Default 600 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ProcessLife { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>How long a recommendation is kept in Redis, 1 s to 1 day. Default 600 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RecommendLife { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>How long what was detected in a message is kept, in memory alone, 1 s to 1 day. Default 3,600 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RoutingLife { get; init; } = TimeSpan.FromSeconds(3600);

    /// <summary>How long what clients are told about the personas is kept, in memory alone, 1 s to 1 day. Default 3,600 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan PersonaLife { get; init; } = TimeSpan.FromSeconds(3600);

    /// <summary>How old an answer may be that is given because the model or Redis fails, 0 s to 1 day. Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan StaleFor { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// The Redis that processes share, for example <c>10.0.0.5:6379</c> or <c>cache.example:6380,ssl=true,password=...</c>. Default
    /// none: each process keeps its answers to itself.
    /// </summary>
    public string? Redis { get; init; }

    /// <summary>The longest a request waits for Redis, 10 ms to 10 s. Default 200 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:10")]
    public TimeSpan RedisTimeout { get; init; } = TimeSpan.FromMilliseconds(200);

    internal bool HasRedis => !string.IsNullOrWhiteSpace(Redis);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ColdLife > Life || Life > HotLife)
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(ColdLife)} is {ColdLife}, {Section}:{nameof(Life)} {Life} and {Section}:{nameof(HotLife)} {HotLife}; none may be longer than the next.", [nameof(Life)]);
        }

        if (HasRedis && RedisAddress.Problem(Redis!) is { } problem)
        {
            // Its value may hold a password.
            yield return new ValidationResult($"{Section}:{nameof(Redis)} {problem}; it must be like 10.0.0.5:6379 or cache.example:6380,ssl=true,password=...", [nameof(Redis)]);
        }
    }
}
