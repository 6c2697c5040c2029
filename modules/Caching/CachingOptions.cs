using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Caching;

/// <summary>How many answers are kept, and for how long.</summary>
public sealed record CachingOptions
{
    /// <summary>The section of the settings: <c>Caching</c>.</summary>
    public const string Section = "Caching";

    /// <summary>Answers kept in memory, 1 to 1,000,000; the least recently used go first. Default 1,500.</summary>
    [Range(1, 1_000_000)]
    public int Entries { get; init; } = 1500;

    /// <summary>How long an answer is kept in memory, 1 s to 1 day. Default 45 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Life { get; init; } = TimeSpan.FromSeconds(45);
}
