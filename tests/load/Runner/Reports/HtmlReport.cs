using System.Net;
using System.Text;
using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Reports;

/// <summary>One page that loads nothing and runs no script; light or dark as the reader's system is.</summary>
internal sealed class HtmlReport : IReport
{
    private const string Style = """
        :root{color-scheme:light dark;--back:#fff;--text:#1c2128;--faint:#6a737d;--grid:#d8dee4;--ok:#1a7f37;--bad:#b3261e;--1:#0969da;--2:#9a6700;--3:#8250df;--4:#b3261e;--5:#1a7f37;--6:#6a737d}
        @media(prefers-color-scheme:dark){:root{--back:#0d1117;--text:#e6edf3;--faint:#9198a1;--grid:#30363d;--ok:#3fb950;--bad:#ff7b72;--1:#58a6ff;--2:#d29922;--3:#bc8cff;--4:#ff7b72;--5:#3fb950;--6:#9198a1}}
        body{background:var(--back);color:var(--text);font:15px/1.5 system-ui,sans-serif;max-width:960px;margin:0 auto;padding:1.5rem}
        h1,h2{line-height:1.2}p{overflow-wrap:anywhere}.faint{color:var(--faint)}.ok{color:var(--ok)}.bad{color:var(--bad);font-weight:600}
        .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
        th,td{padding:.3rem .6rem;border-bottom:1px solid var(--grid);text-align:right;white-space:nowrap}th:first-child,td:first-child{text-align:left;white-space:normal;overflow-wrap:anywhere}
        figure{margin:1.5rem 0}figcaption{font-weight:600}svg{width:100%;height:auto}svg text{fill:var(--faint);font-size:12px}.grid{stroke:var(--grid)}polyline{fill:none;stroke-width:1.8}
        .c1{stroke:var(--1)}.c2{stroke:var(--2)}.c3{stroke:var(--3)}.c4{stroke:var(--4)}.c5{stroke:var(--5)}.c6{stroke:var(--6)}
        svg .k1{fill:var(--1)}svg .k2{fill:var(--2)}svg .k3{fill:var(--3)}svg .k4{fill:var(--4)}svg .k5{fill:var(--5)}svg .k6{fill:var(--6)}
        """;

    public ReportFormat Format => ReportFormat.Html;

    public string Ending => ".html";

    public string Write(RunReport run)
    {
        var html = new StringBuilder();
        html.AppendLine("<!doctype html>").AppendLine("<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        html.AppendLine("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        html.AppendLine($"<title>{Text(run.TestSuite)}: {Words.Verdict(run)}</title><style>").AppendLine(Style).AppendLine("</style></head><body>");
        html.AppendLine($"<h1>{Text(run.TestSuite)}: <span class=\"{Class(run.Passed)}\">{Words.Verdict(run)}</span></h1>");
        html.AppendLine($"<p class=\"faint\">{Text(Words.When(run.StartedAt))}, {Text(run.Machine.ToString())}</p>");
        foreach (var scenario in run.ScenarioStats)
        {
            Scenario(html, scenario);
        }

        html.AppendLine($"<h2>The runner itself</h2><p>{Text(Words.Cost(run.Runner))}.</p><p class=\"{Class(run.Runner.Limit is null)}\">{Text(Words.Limit(run.Runner))}</p>");
        foreach (var note in run.Notes)
        {
            html.AppendLine($"<p>{Text(note)}</p>");
        }

        return html.AppendLine("</body></html>").ToString();
    }

    private static void Scenario(StringBuilder html, ScenarioStats scenario)
    {
        html.AppendLine($"<h2>{Text(scenario.ScenarioName)}</h2><p>{Text(string.Join(", ", scenario.LoadSimulations))}</p>");
        if (scenario.StopReason is { } reason)
        {
            html.AppendLine($"<p>Ended early: {Text(reason)}</p>");
        }

        if (scenario.Thresholds.Count > 0)
        {
            Table(html, ["threshold", "limit", "measured", ""], scenario.Thresholds.Select(threshold => (string[])
                [Text(threshold.Name), Text(threshold.LimitText), Text(threshold.MeasuredText), $"<span class=\"{Class(threshold.IsMet)}\">{(threshold.IsMet ? "met" : "missed")}</span>"]));
        }

        Table(html, ["step", "ok", "failed", "requests/s", "mean ms", "P50", "P95", "P99", "P99.9", "max"], Words.Rows(scenario).Select(row => (string[])
            [
                Text(row.StepName), Words.Number(row.Ok.Request.Count), Words.Number(row.Fail.Request.Count), Words.Number(Math.Round(row.Ok.Request.RPS)), Words.Ms(row.Ok.Latency.MeanMs),
                Words.Ms(row.Ok.Latency.Percent50), Words.Ms(row.Ok.Latency.Percent95), Words.Ms(row.Ok.Latency.Percent99), Words.Ms(row.Ok.Latency.Percent999), Words.Ms(row.Ok.Latency.MaxMs),
            ]));
        html.AppendJoin(Environment.NewLine, ScenarioCharts.Draw(scenario)).AppendLine();
        if (scenario.CorrectedPercent99 is { } corrected)
        {
            html.AppendLine($"<p>P99 corrected for what stalls hid: {Words.Ms(corrected)} ms.</p>");
        }

        if (scenario.SendLag is { } lag)
        {
            html.AppendLine($"<p>Sent after due: P50 {Words.Ms(lag.Percent50)} ms, P99 {Words.Ms(lag.Percent99)} ms, at most {Words.Ms(lag.MaxMs)} ms; at most {Words.Number(scenario.MostUnderWay)} under way.</p>");
        }

        if (scenario.StatusCodes.Count > 0)
        {
            Table(html, ["answer", "status", "times"], scenario.StatusCodes.Select(status => (string[])
                [status.IsError ? $"<span class=\"bad\">{Text(status.Message ?? "failed")}</span>" : "as it should be", Text($"{status.StatusCode}"), Words.Number(status.Count)]));
        }
    }

    private static void Table(StringBuilder html, IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        html.Append("<div class=\"wide\"><table><thead><tr>").AppendJoin(string.Empty, columns.Select(column => $"<th>{column}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>").AppendJoin(string.Empty, row.Select(cell => $"<td>{cell}</td>")).Append("</tr>");
        }

        html.AppendLine("</tbody></table></div>");
    }

    private static string Class(bool good) => good ? "ok" : "bad";

    private static string Text(string text) => WebUtility.HtmlEncode(Words.Line(text));
}
