using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning.Endpoints;

/// <param name="Minutes">How many minutes were known.</param>
/// <param name="Outliers">How many of them were left out.</param>
/// <param name="Mean">On average.</param>
/// <param name="Sigma">Standard deviation.</param>
/// <param name="P50">Half are at most that.</param>
/// <param name="P95">95 % are at most that.</param>
/// <param name="P99">99 % are at most that.</param>
/// <param name="Stability">0 to 100, a constant.</param>
/// <param name="Seasonality">How much of the variance the hour of the day explains, 0 to 1; null where two days are not known.</param>
/// <param name="Low">The threshold of the sigma table for low severity.</param>
/// <param name="Medium">The same for medium severity.</param>
/// <param name="High">The same for high severity.</param>
/// <param name="Critical">The same for critical severity.</param>
internal sealed record BaselineView(
    int Minutes,
    int Outliers,
    double Mean,
    double Sigma,
    double P50,
    double P95,
    double P99,
    double Stability,
    double? Seasonality,
    double Low,
    double Medium,
    double High,
    double Critical)
{
    private const int Decimals = 4;

    public static BaselineView Of(Baseline baseline, Side side)
    {
        var table = SigmaTable.Of(baseline, side);
        return new(
            baseline.Samples,
            baseline.Outliers,
            Round(baseline.Mean),
            Round(baseline.Sigma),
            Round(baseline.P50),
            Round(baseline.P95),
            Round(baseline.P99),
            Math.Round(baseline.Stability, 1),
            baseline.Seasonality is { } seasonality ? Round(seasonality.Strength) : null,
            Round(table.Low),
            Round(table.Medium),
            Round(table.High),
            Round(table.Critical));
    }

    private static double Round(double value) => Math.Round(value, Decimals);
}
