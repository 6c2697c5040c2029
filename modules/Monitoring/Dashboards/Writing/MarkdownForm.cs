using System.Text;
using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <summary>For a ticket, a wiki or a mail.</summary>
internal sealed class MarkdownForm : IDashboardForm
{
    public string Name => "md";

    public string ContentType => "text/markdown; charset=utf-8";

    public string Write(Dashboard dashboard, string requestId)
    {
        var text = new StringBuilder();
        text.AppendLine($"# {MarkdownText.Of(dashboard.Title)}").AppendLine();
        text.AppendLine($"The last {Words.OfMinutes(dashboard.Minutes)} up to {Words.Of(dashboard.At)} UTC. Status: **{dashboard.Status.Condition.Spell()}**");
        foreach (var part in dashboard.Status.Wrong)
        {
            text.AppendLine().Append($"- **{part.Status.Spell()}** {MarkdownText.Of(part.Part)}: {MarkdownText.Of(part.Reason)}").AppendLine();
        }

        foreach (var panel in dashboard.Panels)
        {
            Write(text, panel);
        }

        return text.Replace("\r\n", "\n").ToString();
    }

    private static void Write(StringBuilder text, Panel panel)
    {
        text.AppendLine().AppendLine($"## {MarkdownText.Of(panel.Title)}");
        if (panel.Figures.Count > 0)
        {
            Write(text, new Table(["figure", "value", "status"], [.. panel.Figures.Select(figure => (string[])[figure.Label, Words.Of(figure.Value, figure.Unit), figure.Status.Spell()])]));
        }

        var lines = panel.Lines.Where(line => line.Points.Count > 0).Select(line => (line.Label, line.Points, Summary: LineSummary.Of(line))).ToList();
        if (lines.Count > 0)
        {
            Write(text, new Table(
                [$"line, {panel.Unit}", "course", "least", "most", "last"],
                [.. lines.Select(line => (string[])[line.Label, Sparkline.Of(line.Points), Words.Of(line.Summary.Least), Words.Of(line.Summary.Most), Words.Of(line.Summary.Last)])]));
        }

        if (panel.Table is { } table)
        {
            Write(text, table);
        }

        if (panel.Note is { } note)
        {
            text.AppendLine().AppendLine(MarkdownText.Of(note));
        }
    }

    private static void Write(StringBuilder text, Table table)
    {
        text.AppendLine();
        Row(table.Columns);
        text.Append('|').Insert(text.Length, " --- |", table.Columns.Count).AppendLine();
        foreach (var row in table.Rows)
        {
            Row(row);
        }

        void Row(IEnumerable<string> cells) => text.AppendLine($"| {string.Join(" | ", cells.Select(MarkdownText.Of))} |");
    }
}
