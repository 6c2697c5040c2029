namespace IonMentoring.Monitoring.Baselines;

/// <summary>Percentiles of values in order.</summary>
internal static class Ranks
{
    /// <summary>The smallest value that so many percent are at most.</summary>
    /// <param name="sorted">At least one value, the smallest first.</param>
    /// <param name="percent">0 to 100.</param>
    public static double Percentile(IReadOnlyList<double> sorted, double percent) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * percent / 100) - 1)];
}
