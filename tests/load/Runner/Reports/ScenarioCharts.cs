using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Reports;

/// <summary>The charts of a scenario: what was asked and answered, how fast, and how the times are spread.</summary>
internal static class ScenarioCharts
{
    private const double Nines = 5;

    // The rest of a second at the end of a run would show a fall that there was not.
    private const double LeastLength = 0.5;

    private static readonly ChartAxis Percentiles = new(Nines, [(0, "0"), (0.301, "50"), (1, "90"), (2, "99"), (3, "99.9"), (4, "99.99"), (5, "99.999")]);

    public static IEnumerable<string> Draw(ScenarioStats scenario)
    {
        var seconds = scenario.Seconds.Where((second, index) => second.At - (index == 0 ? 0 : scenario.Seconds[index - 1].At) >= LeastLength).ToList();
        var time = ChartAxis.Within(seconds.Count == 0 ? 1 : seconds[^1].At);
        ChartSeries Line(string label, int colour, Func<SecondStats, double> value) => new(label, colour, [.. seconds.Select(second => (second.At, value(second)))]);

        List<ChartSeries> throughput = [Line("answered", 1, second => second.OkRPS), Line("failed", 4, second => second.FailRPS)];
        if (scenario.SendLag is not null)
        {
            throughput.Insert(0, Line("due", 2, second => second.DueRPS));
        }

        yield return SvgChart.Draw("Throughput", "requests/s", time, "seconds", throughput);
        yield return SvgChart.Draw(
            "Latency over time", "ms", time, "seconds", [Line("P50", 1, second => second.Percent50), Line("P95", 2, second => second.Percent95), Line("P99", 3, second => second.Percent99)]);
        yield return SvgChart.Draw(
            "Latency by percentile", "ms", Percentiles, "percent of the requests", [.. Words.Rows(scenario).Take(6).Select((row, index) => new ChartSeries(row.StepName, index + 1, Spread(row)))]);
    }

    // So that each further nine takes as much room as the one before.
    private static IReadOnlyList<(double X, double Y)> Spread(StepStats row) =>
        [.. row.Ok.Latency.Curve.Select(point => (point.Percentile >= 100 ? Nines : Math.Min(Nines, -Math.Log10(1 - (point.Percentile / 100))), point.Ms))];
}
