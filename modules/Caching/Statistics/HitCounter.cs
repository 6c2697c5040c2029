namespace IonMentoring.Caching.Statistics;

internal sealed class HitCounter
{
    private readonly Counter _hits = new();
    private readonly Counter _misses = new();

    public long Hits => _hits.Value;

    public long Misses => _misses.Value;

    public void Count(bool hit) => (hit ? _hits : _misses).Count();
}
