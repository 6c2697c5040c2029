namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record PerformanceView(double ExecutionTimeMs, bool CacheHit, string? CacheKey);
