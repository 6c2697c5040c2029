using System.Globalization;
using System.Text;
using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Reports;

/// <summary>One line for each scenario and step.</summary>
internal sealed class CsvReport : IReport
{
    public ReportFormat Format => ReportFormat.Csv;

    public string Ending => ".csv";

    public string Write(RunReport run)
    {
        var text = new StringBuilder("test_suite,scenario,step,ok,failed,requests_per_second,min_ms,mean_ms,stddev_ms,p50_ms,p75_ms,p95_ms,p99_ms,p999_ms,max_ms,p99_corrected_ms,bytes\n");
        foreach (var (scenario, row) in run.ScenarioStats.SelectMany(scenario => Words.Rows(scenario).Select(row => (scenario, row))))
        {
            var (ok, latency) = (row.Ok, row.Ok.Latency);
            text.Append(CultureInfo.InvariantCulture, $"{Cell(run.TestSuite)},{Cell(scenario.ScenarioName)},{Cell(row.StepName)},{ok.Request.Count},{row.Fail.Request.Count},{ok.Request.RPS:0.###},")
                .Append(CultureInfo.InvariantCulture, $"{latency.MinMs:0.###},{latency.MeanMs:0.###},{latency.StdDev:0.###},{latency.Percent50:0.###},{latency.Percent75:0.###},")
                .Append(CultureInfo.InvariantCulture, $"{latency.Percent95:0.###},{latency.Percent99:0.###},{latency.Percent999:0.###},{latency.MaxMs:0.###},{row.CorrectedPercent99:0.###},{ok.AllBytes}\n");
        }

        return text.ToString();
    }

    /// <summary>A label as a cell: quoted, and never a formula to a spreadsheet.</summary>
    internal static string Cell(string label)
    {
        var line = Words.Line(label);
        var safe = line.Length > 0 && line[0] is ('=' or '+' or '-' or '@') ? $"'{line}" : line;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
