namespace IonMentoring.Caching.Statistics;

/// <summary>What a tier did since start.</summary>
/// <param name="Hits">Looks that found an answer.</param>
/// <param name="Misses">Looks that found none.</param>
/// <param name="Size">Answers in it now; null where that cannot be told.</param>
/// <param name="MaxSize">The most that it holds; null where somebody else sets it.</param>
/// <param name="Evictions">Answers that left it because it was full or their time was over; null where that cannot be told.</param>
/// <param name="Errors">Values that could not be read.</param>
internal sealed record TierStatistics(long Hits, long Misses, long? Size, int? MaxSize, long? Evictions, long Errors)
{
    public double HitRate => HitRates.Of(Hits, Misses);
}
