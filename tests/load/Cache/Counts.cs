using System.Globalization;

namespace IonMentoring.CacheLoad;

/// <summary>What the apis' caches counted for suggestions, over all apis.</summary>
internal sealed record Counts(long Hits, long Misses, long L1Hits, long L1Misses, long L2Hits, long L2Misses)
{
    public const double Goal = 0.875;

    public double HitRate => Rate(Hits, Misses);

    public static Counts operator -(Counts after, Counts before) => new(
        after.Hits - before.Hits,
        after.Misses - before.Misses,
        after.L1Hits - before.L1Hits,
        after.L1Misses - before.L1Misses,
        after.L2Hits - before.L2Hits,
        after.L2Misses - before.L2Misses);

    public static Counts operator +(Counts one, Counts two) => new(
        one.Hits + two.Hits, one.Misses + two.Misses, one.L1Hits + two.L1Hits, one.L1Misses + two.L1Misses, one.L2Hits + two.L2Hits, one.L2Misses + two.L2Misses);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"hit rate {HitRate:P2} (goal {Goal:P1}); memory {Rate(L1Hits, L1Misses):P2}, Redis {Rate(L2Hits, L2Misses):P2} of what memory had not; {Misses:N0} answers computed");

    private static double Rate(long hits, long misses) => hits + misses == 0 ? 0 : (double)hits / (hits + misses);
}
