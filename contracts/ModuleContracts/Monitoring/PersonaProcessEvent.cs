using IonMentoring.PersonaSdk;

namespace IonMentoring.ModuleContracts.Monitoring;

/// <summary>A persona was asked. Of persons only a keyed hash is ever kept.</summary>
public readonly record struct PersonaProcessEvent
{
    /// <summary>The request's id as its client saw it.</summary>
    public required string RequestId { get; init; }

    /// <summary>Who was asked; null when it failed before that was known.</summary>
    public string? Persona { get; init; }

    /// <summary>What the message was routed by; null when it failed before that was known.</summary>
    public ResonanceKey? Key { get; init; }

    /// <summary>The router's confidence, 0..1.</summary>
    public decimal? Confidence { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Whether the answer came from the cache.</summary>
    public bool CacheHit { get; init; }

    /// <summary>The error code, for example <c>MODEL_UNAVAILABLE</c>; null when there was an answer.</summary>
    public string? Error { get; init; }

    /// <summary>The person, as the client names them, or null.</summary>
    public string? UserId { get; init; }

    /// <summary>The conversation, as the client names it, or null.</summary>
    public string? SessionId { get; init; }

    /// <summary>The region that the edge sent the request to; null without an edge.</summary>
    public string? Region { get; init; }

    /// <summary>The side of the region, <c>blue</c> or <c>green</c>; null without an edge.</summary>
    public string? Colour { get; init; }
}
