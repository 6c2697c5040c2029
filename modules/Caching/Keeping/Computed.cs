namespace IonMentoring.Caching.Keeping;

/// <summary>What was computed, and when that began, in ticks of UTC.</summary>
internal readonly record struct Computed<T>(T Value, long StartedAt);
