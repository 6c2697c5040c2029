namespace IonMentoring.LoadSuites.Product;

/// <summary>Answers that caches had, and had not.</summary>
internal sealed record HitCounts(long Hits, long Misses)
{
    /// <summary>Hits in percent; no number where nothing was asked.</summary>
    public double Percent => 100.0 * Hits / (Hits + Misses);

    public static HitCounts operator +(HitCounts one, HitCounts other) => new(one.Hits + other.Hits, one.Misses + other.Misses);

    public static HitCounts operator -(HitCounts after, HitCounts before) => new(after.Hits - before.Hits, after.Misses - before.Misses);
}
