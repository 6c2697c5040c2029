namespace IonMentoring.Monitoring.Baselines;

/// <summary>Between which values something is usual, by the range of its middle half (Tukey).</summary>
/// <param name="Low">What is lower is unusual.</param>
/// <param name="High">What is higher is unusual.</param>
internal readonly record struct Fences(double Low, double High)
{
    /// <summary>How many ranges of the middle half beyond it an outlier begins.</summary>
    public const double Outlier = 1.5;

    /// <summary>How many beyond it something is far out.</summary>
    public const double FarOut = 3;

    /// <param name="values">At least one.</param>
    /// <param name="reach"><see cref="Outlier"/> or <see cref="FarOut"/>.</param>
    public static Fences Around(IEnumerable<double> values, double reach)
    {
        double[] sorted = [.. values.Order()];
        var (low, high) = (Ranks.Percentile(sorted, 25), Ranks.Percentile(sorted, 75));
        if (low == high)
        {
            // More than half of them are equal, as where a count is mostly zero: the middle nine tenths say more.
            (low, high) = (Ranks.Percentile(sorted, 5), Ranks.Percentile(sorted, 95));
        }

        return new(low - (reach * (high - low)), high + (reach * (high - low)));
    }

    public bool Hold(double value) => value >= Low && value <= High;
}
