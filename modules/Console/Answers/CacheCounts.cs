namespace IonMentoring.OperatorConsole.Answers;

/// <summary>Looks that found an answer or none, and how many answers are kept.</summary>
public sealed record CacheCounts(long Hits, long Misses, double? HitRate, long? Size, long? MaxSize, long? Evictions);
