namespace IonMentoring.Monitoring.Baselines;

/// <summary>What is normal for a series: a window of its minutes without outliers.</summary>
/// <param name="Samples">How many minutes, outliers among them.</param>
/// <param name="Outliers">How many of them were left out.</param>
/// <param name="Mean">On average.</param>
/// <param name="Sigma">Standard deviation.</param>
/// <param name="P5">5 % are at most that.</param>
/// <param name="P50">Half are at most that.</param>
/// <param name="P95">95 % are at most that.</param>
/// <param name="P99">99 % are at most that.</param>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The largest.</param>
/// <param name="Seasonality">What it is like at each hour of the day; null where too little is known.</param>
internal sealed record Baseline(
    int Samples, int Outliers, double Mean, double Sigma, double P5, double P50, double P95, double P99, double Min, double Max, Seasonality? Seasonality)
{
    /// <summary>
    /// How far the next hours can be told from it, 0 to 100: the share of minutes that are no outliers, divided by one and how large sigma is beside the mean
    /// (within an hour of the day, where that explains most). 100 is a constant.
    /// </summary>
    public double Stability
    {
        get
        {
            var sigma = Seasonality is { IsStrong: true } ? Sigma * Math.Sqrt(1 - Seasonality.Strength) : Sigma;
            return sigma == 0 ? 100.0 * Kept / Samples
                : Mean == 0 ? 0
                : 100.0 * Kept / Samples / (1 + (sigma / Math.Abs(Mean)));
        }
    }

    private int Kept => Samples - Outliers;

    /// <summary>What is to be expected at an hour of the day, UTC: the mean of all, or of that hour where it explains most.</summary>
    public double Expected(int hour) => Seasonality is { IsStrong: true } strong ? strong.Hours[hour].Mean : Mean;

    /// <returns>Null where there is nothing.</returns>
    public static Baseline? Of(IReadOnlyCollection<Sample> samples)
    {
        Sample[] known = [.. samples.Where(sample => double.IsFinite(sample.Value)).OrderBy(sample => sample.Minute)];
        if (known.Length == 0)
        {
            return null;
        }

        var fences = Fences.Around(known.Select(sample => sample.Value), Fences.Outlier);
        Sample[] kept = [.. known.Where(sample => fences.Hold(sample.Value))];
        var seasonality = Seasonality.Of(kept);
        if (seasonality is { IsStrong: true })
        {
            // By day a night's outlier may be usual, and the other way round: beside its hour each is what it is.
            double Beside(Sample sample) => sample.Value - seasonality.Hours[sample.Hour].Mean;
            var beside = Fences.Around(known.Select(Beside), Fences.Outlier);
            kept = [.. known.Where(sample => beside.Hold(Beside(sample)))];
            seasonality = Seasonality.Of(kept);
        }

        double[] sorted = [.. kept.Select(sample => sample.Value).Order()];
        var (mean, sigma) = Moments.Of(sorted);
        return new(
            known.Length,
            known.Length - kept.Length,
            mean,
            sigma,
            Ranks.Percentile(sorted, 5),
            Ranks.Percentile(sorted, 50),
            Ranks.Percentile(sorted, 95),
            Ranks.Percentile(sorted, 99),
            sorted[0],
            sorted[^1],
            seasonality);
    }
}
