namespace IonMentoring.Monitoring.Events;

/// <summary>A step on the way to an answer took long.</summary>
/// <param name="Span"><c>persona</c>, <c>cache_read</c> or <c>database_query</c>.</param>
/// <param name="Persona">Which persona, where it was one.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
/// <param name="LimitMs">What would have been usual, in milliseconds.</param>
internal readonly record struct SlowSpanEvent(string Span, string? Persona, double DurationMs, double LimitMs);
