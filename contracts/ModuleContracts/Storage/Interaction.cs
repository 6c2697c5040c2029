namespace IonMentoring.ModuleContracts.Storage;

/// <summary>One answer to one message: who was asked what kind of thing, and how it went. It has the text of neither.</summary>
public sealed record Interaction
{
    /// <summary>Its own identity, a version 7 UUID: writing it twice stores it once.</summary>
    public required Guid Id { get; init; }

    /// <summary>When the answer was given, UTC, to the microsecond.</summary>
    public required DateTime At { get; init; }

    /// <summary>The request's id as its client saw it; parts of a request carry <c>-0</c>, <c>-1</c> and so on behind it.</summary>
    public required string RequestId { get; init; }

    /// <summary>The endpoint's path, for example <c>/api/v2/process</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The region that the edge sent the request to; null without an edge.</summary>
    public string? Region { get; init; }

    /// <summary>The person, as the client names them, or null.</summary>
    public string? UserId { get; init; }

    /// <summary>The conversation, as the client names it, or null.</summary>
    public string? SessionId { get; init; }

    /// <summary>SHA-256 of the message in Unicode NFC, 64 hexadecimal digits.</summary>
    public required string MessageHash { get; init; }

    /// <summary>Characters (UTF-16) of the message.</summary>
    public required int MessageLength { get; init; }

    /// <summary>The message itself, only where <see cref="IInteractionLog.KeepsText"/>; else null.</summary>
    public string? Message { get; init; }

    /// <summary>The resonance key, for example <c>calm-slow-learning</c>; null when it failed before there was one.</summary>
    public string? Key { get; init; }

    /// <summary>Whether the key was found in the text rather than given.</summary>
    public bool KeyDetected { get; init; }

    /// <summary>Who answered; null when nobody did.</summary>
    public string? Persona { get; init; }

    /// <summary>The plugin's version.</summary>
    public string? PersonaVersion { get; init; }

    /// <summary>The router's confidence, 0..1.</summary>
    public double? Confidence { get; init; }

    /// <summary>Whether the answer came from the cache.</summary>
    public bool Cached { get; init; }

    /// <summary>The answer's key in the cache; null when the cache was not used.</summary>
    public string? CacheKey { get; init; }

    /// <summary>The model that wrote the answer.</summary>
    public string? Model { get; init; }

    /// <summary>How long the answer took, in milliseconds.</summary>
    public required double DurationMs { get; init; }

    /// <summary><c>answered</c>, <c>degraded</c>, <c>stood_in</c>, or the error code of a failure, for example <c>MODEL_UNAVAILABLE</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why this persona, as JSON; null when it failed before there was a decision.</summary>
    public JsonText? Decision { get; init; }
}
