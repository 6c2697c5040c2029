using System.Text;
using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Reports;

internal sealed class MarkdownReport : IReport
{
    private const string Special = "\\`*_{}[]<>()#+-!|~&";

    public ReportFormat Format => ReportFormat.Md;

    public string Ending => ".md";

    public string Write(RunReport run)
    {
        var text = new StringBuilder();
        text.AppendLine($"# {Escape(run.TestSuite)}: {Words.Verdict(run)}").AppendLine();
        text.AppendLine($"{Words.When(run.StartedAt)}, {Escape(run.Machine.ToString())}");
        foreach (var scenario in run.ScenarioStats)
        {
            Scenario(text, scenario);
        }

        text.AppendLine().AppendLine("## The runner itself").AppendLine().AppendLine($"{Words.Cost(run.Runner)}.").AppendLine().AppendLine(Escape(Words.Limit(run.Runner)));
        foreach (var note in run.Notes)
        {
            text.AppendLine().AppendLine(Escape(note));
        }

        return text.ToString();
    }

    private static void Scenario(StringBuilder text, ScenarioStats scenario)
    {
        text.AppendLine().AppendLine($"## {Escape(scenario.ScenarioName)}").AppendLine();
        text.AppendLine($"{string.Join(", ", scenario.LoadSimulations)}. Times in ms, of the requests that went well, from when each was due where the load is open.");
        if (scenario.StopReason is { } reason)
        {
            text.AppendLine().AppendLine($"Ended early: {Escape(reason)}");
        }

        Table(text, "step | ok | failed | requests/s | mean | P50 | P95 | P99 | P99.9 | max", 10);
        foreach (var row in Words.Rows(scenario))
        {
            var latency = row.Ok.Latency;
            text.AppendLine(
                $"| {Escape(row.StepName)} | {Words.Number(row.Ok.Request.Count)} | {Words.Number(row.Fail.Request.Count)} | {Words.Number(Math.Round(row.Ok.Request.RPS))} | {Words.Ms(latency.MeanMs)} | {Words.Ms(latency.Percent50)} | {Words.Ms(latency.Percent95)} | {Words.Ms(latency.Percent99)} | {Words.Ms(latency.Percent999)} | {Words.Ms(latency.MaxMs)} |");
        }

        if (scenario.Thresholds.Count > 0)
        {
            Table(text, "threshold | limit | measured | ", 4);
        }

        foreach (var threshold in scenario.Thresholds)
        {
            text.AppendLine($"| {Escape(threshold.Name)} | {Escape(threshold.LimitText)} | {Escape(threshold.MeasuredText)} | {(threshold.IsMet ? "met" : "**missed**")} |");
        }

        if (scenario.CorrectedPercent99 is { } corrected)
        {
            text.AppendLine().AppendLine($"P99 corrected for what stalls hid: {Words.Ms(corrected)} ms.");
        }

        if (scenario.SendLag is { } lag)
        {
            text.AppendLine().AppendLine($"Sent after due: P50 {Words.Ms(lag.Percent50)} ms, P99 {Words.Ms(lag.Percent99)} ms, at most {Words.Ms(lag.MaxMs)} ms; at most {Words.Number(scenario.MostUnderWay)} under way.");
        }

        foreach (var failure in scenario.StatusCodes.Where(status => status.IsError))
        {
            text.AppendLine().AppendLine($"Failed {Words.Number(failure.Count)} times: {(failure.StatusCode > 0 ? $"{failure.StatusCode} " : string.Empty)}{Escape(failure.Message ?? string.Empty)}");
        }
    }

    private static void Table(StringBuilder text, string columns, int count) =>
        text.AppendLine().AppendLine($"| {columns} |").AppendLine($"|{string.Concat(Enumerable.Repeat("---|", count))}");

    private static string Escape(string label) => string.Concat(Words.Line(label).Select(letter => Special.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : $"{letter}"));
}
