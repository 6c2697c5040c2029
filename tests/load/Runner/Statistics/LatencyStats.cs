namespace IonMentoring.LoadRunner.Statistics;

/// <summary>Times in milliseconds; all 0 where nothing was measured.</summary>
public sealed record LatencyStats(
    double MinMs, double MeanMs, double MaxMs, double StdDev, double Percent50, double Percent75, double Percent95, double Percent99, double Percent999, IReadOnlyList<CurvePoint> Curve)
{
    internal static LatencyStats None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, []);
}
