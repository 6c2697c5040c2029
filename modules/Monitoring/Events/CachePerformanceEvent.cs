namespace IonMentoring.Monitoring.Events;

/// <summary>What the cache did in a minute.</summary>
/// <param name="Hits">Answers that it gave.</param>
/// <param name="Misses">Answers that had to be computed.</param>
/// <param name="Size">Answers in memory now.</param>
/// <param name="MaxSize">The most that memory keeps.</param>
internal readonly record struct CachePerformanceEvent(long Hits, long Misses, int Size, int MaxSize)
{
    /// <summary>0..1; 0 when nobody asked.</summary>
    public double HitRate => Hits + Misses == 0 ? 0 : (double)Hits / (Hits + Misses);
}
