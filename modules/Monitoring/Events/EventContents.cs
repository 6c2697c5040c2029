namespace IonMentoring.Monitoring.Events;

// What is stored of each type of event.
internal sealed record PersonaProcessContent(
    string RequestId,
    string? Persona,
    string? Key,
    decimal? Confidence,
    double ExecutionTimeMs,
    bool CacheHit,
    bool Success,
    string? Error,
    string? UserId,
    string? SessionId,
    string? Region,
    string? Colour);

internal sealed record ApiRequestContent(
    string Method, string Path, int StatusCode, double ExecutionTimeMs, string? UserId, string RequestId, string? Error, string? Region, string? Colour);

internal sealed record CachePerformanceContent(long Hits, long Misses, double HitRate, int Size, int MaxSize);

internal sealed record RoutingDecisionContent(
    string RequestId,
    string Primary,
    string? Secondary,
    decimal Confidence,
    IReadOnlyDictionary<string, decimal> Scores,
    string Tone,
    string Pace,
    string Intent,
    string? UserId);

internal sealed record SlowSpanContent(string Span, string? Persona, double DurationMs, double LimitMs);
