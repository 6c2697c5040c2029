using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Tests;

/// <summary>Statistics as a run would have made them.</summary>
internal static class Samples
{
    public static LatencyStats Latency(double percent99 = 9) =>
        new(0.5, 2, 12, 1, 1.5, 2.5, 6, percent99, 11, [new(0, 0.5), new(50, 1.5), new(90, 4), new(99, percent99), new(100, 12)]);

    public static MeasurementStats Measured(long count, double percent = 100, double percent99 = 9) =>
        new(new(count, percent, count / 10.0), count == 0 ? LatencyStats.None : Latency(percent99), count * 100);

    public static ScenarioStats Scenario(string label = "headline", double lagPercent99 = 1, double latencyPercent99 = 9, params IReadOnlyList<ThresholdResult> thresholds) => new(
        label,
        ["inject 100/s for 10 s"],
        10,
        1_000,
        Measured(990, 99, latencyPercent99),
        Measured(10, 1),
        null,
        [new(200, false, null, 990), new(503, true, label, 10)],
        [new(label, Measured(990), Measured(10), null, [])],
        Latency(lagPercent99),
        12,
        label,
        [new(1, 100, 99, 1, 1.5, 6, 9, 12, 1, 3), new(2, 100, 100, 0, 1.5, 6, 9, 12, 1, 2)],
        thresholds);

    public static RunnerStats Runner(double? calibrated = 25_000, double cores = 0.4) => new(30, 2_000, cores, 12, calibrated, null);

    public static RunReport Report(string label = "headline", params IReadOnlyList<ThresholdResult> thresholds) => new(
        label,
        new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        new MachineStats(2, 8, ".NET 10", "Linux"),
        [Scenario(label, thresholds: thresholds)],
        Runner(),
        [label]);
}
