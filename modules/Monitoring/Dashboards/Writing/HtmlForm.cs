using System.Globalization;
using System.Net;
using System.Text;
using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <summary>One file that needs nothing else: for a browser, for printing, for sending on.</summary>
internal sealed class HtmlForm : IDashboardForm
{
    private const int ColumnsOfAWideTable = 7;

    public string Name => "html";

    public string ContentType => "text/html; charset=utf-8";

    public string Write(Dashboard dashboard, string requestId)
    {
        var html = new StringBuilder();
        var title = Html(dashboard.Title);
        Add(html, $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title} - ION Mentoring</title><style>{HtmlStyle.Css}</style></head>\n<body><header><h1>{title}</h1>");
        Add(html, $"<p>The last {Words.OfMinutes(dashboard.Minutes)} up to {Words.Of(dashboard.At)} UTC</p><p>Status: <strong class=\"{dashboard.Status.Condition.Spell()}\">{dashboard.Status.Condition.Spell()}</strong></p>");
        var wrong = dashboard.Status.Wrong.ToList();
        if (wrong.Count > 0)
        {
            html.Append("<ul>");
            wrong.ForEach(part => Add(html, $"<li><strong class=\"{part.Status.Spell()}\">{part.Status.Spell()}</strong> {Html(part.Part)}: {Html(part.Reason)}</li>"));
            html.Append("</ul>");
        }

        html.Append("</header>\n<main>");
        foreach (var panel in dashboard.Panels)
        {
            Write(html, panel);
        }

        return html.Append("</main></body></html>\n").ToString();
    }

    private static void Write(StringBuilder html, Panel panel)
    {
        Add(html, $"\n<section aria-labelledby=\"{panel.Id}\"{(panel.Table?.Columns.Count >= ColumnsOfAWideTable ? " class=\"wide\"" : string.Empty)}><h2 id=\"{panel.Id}\">{Html(panel.Title)}</h2>");
        if (panel.Figures.Count > 0)
        {
            html.Append("<dl>");
            foreach (var figure in panel.Figures)
            {
                var judged = figure.Status == Condition.None ? string.Empty : $" <em class=\"{figure.Status.Spell()}\">{figure.Status.Spell()}</em>";
                Add(html, $"<div><dt>{Html(figure.Label)}</dt><dd>{Html(Words.Of(figure.Value, figure.Unit))}{judged}</dd></div>");
            }

            html.Append("</dl>");
        }

        if (panel.Lines.Any(line => line.Points.Count > 0))
        {
            LineChart.Write(html, panel);
        }
        else if (panel.Lines.Count > 0)
        {
            html.Append("<p>Nothing was measured.</p>");
        }

        if (panel.Table is { } table)
        {
            Write(html, panel.Title, table);
        }

        if (panel.Note is { } note)
        {
            Add(html, $"<p>{Html(note)}</p>");
        }

        html.Append("</section>");
    }

    private static void Write(StringBuilder html, string title, Table table)
    {
        // A table that is wider than the screen is scrolled, with the keyboard too.
        Add(html, $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Html(title)}, table\"><table><thead><tr>");
        foreach (var column in table.Columns)
        {
            Add(html, $"<th scope=\"col\">{Html(column)}</th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var column = 0; column < row.Count; column++)
            {
                Add(html, column == 0 ? $"<th scope=\"row\">{Html(row[column])}</th>" : (FormattableString)$"<td>{Html(row[column])}</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table></div>");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(PlainText.Of(text));

    private static void Add(StringBuilder to, FormattableString text) => to.Append(text.ToString(CultureInfo.InvariantCulture));
}
