namespace IonMentoring.OperatorConsole.Answers;

/// <summary>How long it took.</summary>
public sealed record Performance(double ExecutionTimeMs, bool CacheHit, string? CacheKey);
