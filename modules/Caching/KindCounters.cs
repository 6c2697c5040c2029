namespace IonMentoring.Caching;

/// <summary>Counts what one kind of answer does.</summary>
internal sealed class KindCounters
{
    private long _hits;
    private long _misses;
    private long _evictions;

    public void Count(bool hit)
    {
        if (hit)
        {
            Interlocked.Increment(ref _hits);
        }
        else
        {
            Interlocked.Increment(ref _misses);
        }
    }

    public void CountEviction() => Interlocked.Increment(ref _evictions);

    public KindStatistics Read(int size) =>
        new(Interlocked.Read(ref _hits), Interlocked.Read(ref _misses), size, Interlocked.Read(ref _evictions));
}
