using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Api.Access;

/// <summary>How many requests one client (by its address, as the edge saw it) may send.</summary>
public sealed record RateLimitOptions
{
    /// <summary>The section of the settings: <c>RateLimit</c>.</summary>
    public const string Section = "RateLimit";

    /// <summary>Requests a client may send in a second, on average, 1 to 1,000,000. Default 100.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>Requests a client may send at once before the average counts, 1 to 1,000,000. Default 200.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; init; } = 200;

    /// <summary>Whether clients on this machine are limited too. Default false.</summary>
    public bool IncludeLoopback { get; init; }
}
