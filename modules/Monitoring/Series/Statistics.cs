namespace IonMentoring.Monitoring.Series;

/// <summary>What a window of a series comes to.</summary>
/// <param name="Count">Values that were measured, or minutes of which something is known.</param>
/// <param name="Avg">On average.</param>
/// <param name="P50">Half of them are at most that.</param>
/// <param name="P95">95 % of them are at most that.</param>
/// <param name="P99">99 % of them are at most that.</param>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The largest.</param>
internal sealed record Statistics(long Count, double Avg, double P50, double P95, double P99, double Min, double Max)
{
    private const int Decimals = 4;

    public static Statistics Of(Minute minute) => Rounded(
        minute.Count, minute.Average, minute.Percentile(50), minute.Percentile(95), minute.Percentile(99), minute.Min, minute.Max);

    /// <param name="values">One for each minute; at least one.</param>
    /// <param name="average">Over the whole window, which the average of the minutes need not be.</param>
    public static Statistics Of(IEnumerable<double> values, double average)
    {
        double[] sorted = [.. values.Order()];
        return Rounded(sorted.Length, average, Percentile(sorted, 50), Percentile(sorted, 95), Percentile(sorted, 99), sorted[0], sorted[^1]);
    }

    public static double Round(double value) => Math.Round(value, Decimals);

    // The smallest value that so many percent are at most.
    private static double Percentile(double[] sorted, double percent) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * percent / 100) - 1)];

    private static Statistics Rounded(long count, double avg, double p50, double p95, double p99, double min, double max) =>
        new(count, Round(avg), Round(p50), Round(p95), Round(p99), Round(min), Round(max));
}
