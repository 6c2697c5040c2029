using System.Globalization;
using System.Text;
using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Reports;

/// <summary>One line for each second of each scenario.</summary>
internal sealed class CsvSecondsReport : IReport
{
    public ReportFormat Format => ReportFormat.Csv;

    public string Ending => "-seconds.csv";

    public string Write(RunReport run)
    {
        var text = new StringBuilder("scenario,at_s,due_per_second,ok_per_second,failed_per_second,p50_ms,p95_ms,p99_ms,max_ms,sent_late_p99_ms,under_way\n");
        foreach (var scenario in run.ScenarioStats)
        {
            foreach (var second in scenario.Seconds)
            {
                text.Append(CultureInfo.InvariantCulture, $"{CsvReport.Cell(scenario.ScenarioName)},{second.At:0.###},{second.DueRPS:0.#},{second.OkRPS:0.#},{second.FailRPS:0.#},")
                    .Append(CultureInfo.InvariantCulture, $"{second.Percent50:0.###},{second.Percent95:0.###},{second.Percent99:0.###},{second.MaxMs:0.###},{second.LagPercent99:0.###},{second.UnderWay}\n");
            }
        }

        return text.ToString();
    }
}
