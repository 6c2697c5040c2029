namespace IonMentoring.Caching.Statistics;

internal static class HitRates
{
    /// <returns>0..1; 0 before the first request.</returns>
    public static double Of(long hits, long misses) => hits + misses == 0 ? 0 : Math.Round((double)hits / (hits + misses), 4);
}
