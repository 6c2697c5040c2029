using System.Globalization;
using System.Text;
using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Reports;

internal sealed class TextReport : IReport
{
    public ReportFormat Format => ReportFormat.Txt;

    public string Ending => ".txt";

    public string Write(RunReport run)
    {
        var text = new StringBuilder();
        text.AppendLine($"{Words.Line(run.TestSuite)}: {Words.Verdict(run)}").AppendLine($"{Words.When(run.StartedAt)}, {Words.Line(run.Machine.ToString())}");
        foreach (var scenario in run.ScenarioStats)
        {
            Scenario(text, scenario);
        }

        text.AppendLine().AppendLine($"Runner: {Words.Cost(run.Runner)}.").AppendLine(Words.Limit(run.Runner));
        foreach (var note in run.Notes)
        {
            text.AppendLine(Words.Line(note));
        }

        return text.ToString();
    }

    private static void Scenario(StringBuilder text, ScenarioStats scenario)
    {
        text.AppendLine().AppendLine($"{Words.Line(scenario.ScenarioName)}: {string.Join(", ", scenario.LoadSimulations)}");
        if (scenario.StopReason is { } reason)
        {
            text.AppendLine($"ended early: {Words.Line(reason)}");
        }

        Row(text, "step", "ok", "failed", "requests/s", "mean", "P50", "P95", "P99", "P99.9", "max ms");
        foreach (var row in Words.Rows(scenario))
        {
            var latency = row.Ok.Latency;
            Row(
                text,
                Words.Line(row.StepName),
                Words.Number(row.Ok.Request.Count),
                Words.Number(row.Fail.Request.Count),
                Words.Number(Math.Round(row.Ok.Request.RPS)),
                Words.Ms(latency.MeanMs),
                Words.Ms(latency.Percent50),
                Words.Ms(latency.Percent95),
                Words.Ms(latency.Percent99),
                Words.Ms(latency.Percent999),
                Words.Ms(latency.MaxMs));
        }

        if (scenario.CorrectedPercent99 is { } corrected)
        {
            text.AppendLine($"P99 corrected for what stalls hid: {Words.Ms(corrected)} ms");
        }

        if (scenario.SendLag is { } lag)
        {
            text.AppendLine($"sent after due: P50 {Words.Ms(lag.Percent50)} ms, P99 {Words.Ms(lag.Percent99)} ms, at most {Words.Ms(lag.MaxMs)} ms; at most {Words.Number(scenario.MostUnderWay)} under way");
        }

        foreach (var failure in scenario.StatusCodes.Where(status => status.IsError))
        {
            text.AppendLine($"failed {Words.Number(failure.Count)} times: {(failure.StatusCode > 0 ? $"{failure.StatusCode} " : string.Empty)}{Words.Line(failure.Message ?? string.Empty)}");
        }

        foreach (var threshold in scenario.Thresholds)
        {
            text.AppendLine($"{(threshold.IsMet ? "met   " : "MISSED")} {Words.Line(threshold.Name)} {Words.Line(threshold.LimitText)}: {Words.Line(threshold.MeasuredText)}");
        }
    }

    private static void Row(StringBuilder text, string name, params ReadOnlySpan<string> cells)
    {
        text.Append(CultureInfo.InvariantCulture, $"{name,-24}");
        foreach (var cell in cells)
        {
            text.Append(CultureInfo.InvariantCulture, $" {cell,10}");
        }

        text.AppendLine();
    }
}
