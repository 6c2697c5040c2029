namespace IonMentoring.Caching;

/// <summary>What happened since start, and how many answers are kept now.</summary>
internal sealed record KindStatistics(long Hits, long Misses, int Size, long Evictions)
{
    public double HitRate => Hits + Misses == 0 ? 0 : Math.Round((double)Hits / (Hits + Misses), 4);
}
