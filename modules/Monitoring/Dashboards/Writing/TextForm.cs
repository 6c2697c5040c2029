using System.Text;
using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <summary>For a terminal.</summary>
internal sealed class TextForm : IDashboardForm
{
    private const int LabelWidth = 34;

    public string Name => "txt";

    public string ContentType => "text/plain; charset=utf-8";

    public string Write(Dashboard dashboard, string requestId)
    {
        var text = new StringBuilder();
        var heading = $"{dashboard.Title}: the last {Words.OfMinutes(dashboard.Minutes)} up to {Words.Of(dashboard.At)} UTC";
        text.AppendLine(heading).AppendLine(new string('=', heading.Length)).AppendLine($"Status: {dashboard.Status.Condition.Spell()}");
        foreach (var part in dashboard.Status.Wrong)
        {
            text.AppendLine($"  {part.Status.Spell()}: {PlainText.Of(part.Part)}: {PlainText.Of(part.Reason)}");
        }

        foreach (var panel in dashboard.Panels)
        {
            Write(text, panel);
        }

        return text.Replace("\r\n", "\n").ToString();
    }

    private static void Write(StringBuilder text, Panel panel)
    {
        var title = panel.Unit is { } unit && panel.Lines.Count > 0 ? $"{panel.Title} ({unit})" : panel.Title;
        text.AppendLine().AppendLine(title).AppendLine(new string('-', title.Length));
        foreach (var figure in panel.Figures)
        {
            var judged = figure.Status > Condition.Healthy ? $"  {figure.Status.Spell()}" : string.Empty;
            text.AppendLine($"  {PlainText.Of(figure.Label).PadRight(LabelWidth)} {Words.Of(figure.Value, figure.Unit)}{judged}");
        }

        foreach (var line in panel.Lines.Where(line => line.Points.Count > 0))
        {
            text.AppendLine($"  {PlainText.Of(line.Label).PadRight(LabelWidth)} {Sparkline.Of(line.Points)}  {LineSummary.Of(line)}");
        }

        if (panel.Table is { } table)
        {
            Write(text, table);
        }

        if (panel.Note is { } note)
        {
            text.AppendLine($"  {PlainText.Of(note)}");
        }
    }

    private static void Write(StringBuilder text, Table table)
    {
        List<string[]> rows = [.. table.Rows.Prepend(table.Columns).Select(row => (string[])[.. row.Select(PlainText.Of)])];
        int[] widths = [.. table.Columns.Select((_, column) => rows.Max(row => row[column].Length))];
        foreach (var row in rows)
        {
            text.Append("  ").AppendLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }
}
