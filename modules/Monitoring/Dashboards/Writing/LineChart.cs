using System.Globalization;
using System.Net;
using System.Text;
using IonMentoring.Monitoring.Dashboards.Panels;

namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <summary>Draws a panel's lines as SVG, with axes and a legend. Lines differ in their dashes too, for whoever does not tell colours apart.</summary>
internal static class LineChart
{
    private const int Styles = 8;
    private const double Width = 640;
    private const double Height = 240;
    private const double Left = 64;
    private const double Right = 12;
    private const double Top = 12;
    private const double Bottom = 28;
    private const int TimeTicks = 4;

    public static void Write(StringBuilder html, Panel panel)
    {
        var lines = panel.Lines.Where(line => line.Points.Count > 0).ToList();
        var values = lines.SelectMany(line => line.Points).Select(point => point.Value).ToList();
        var times = lines.SelectMany(line => line.Points).Select(point => point.At).ToList();
        var scale = ChartScale.Of(values.Min(), values.Max());
        var (start, end) = (times.Min(), times.Max());
        var label = Html($"{panel.Title}, {panel.Unit}, from {Words.Of(start)} to {Words.Of(end)} UTC. {string.Join("; ", lines.Select(line => $"{line.Label}: {LineSummary.Of(line)}"))}.");

        Add(html, $"<figure><svg role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 {Width} {Height}\"><title>{Html(panel.Title)}</title>");
        foreach (var tick in scale.Ticks())
        {
            var y = Y(tick);
            Add(html, $"<path class=\"grid\" d=\"M{Left} {y:0.#}H{Width - Right}\"/><text x=\"{Left - 6}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{Words.Of(tick)}</text>");
        }

        for (var tick = 0; tick <= TimeTicks; tick++)
        {
            var at = start + ((end - start) * tick / TimeTicks);
            var anchor = tick == 0 ? "start" : tick == TimeTicks ? "end" : "middle";
            Add(html, $"<text x=\"{X(at):0.#}\" y=\"{Height - 8}\" text-anchor=\"{anchor}\">{at.ToString(end - start > TimeSpan.FromDays(1) ? "MM-dd HH:mm" : "HH:mm", CultureInfo.InvariantCulture)}</text>");
        }

        Add(html, $"<path class=\"axis\" d=\"M{Left} {Top}V{Height - Bottom}H{Width - Right}\"/>");
        for (var index = 0; index < lines.Count; index++)
        {
            Add(html, $"<path class=\"line l{index % Styles}\" d=\"{Path(lines[index].Points)}\"/>");
        }

        html.Append("</svg><figcaption><ul class=\"legend\">");
        for (var index = 0; index < lines.Count; index++)
        {
            Add(html, $"<li><svg aria-hidden=\"true\" viewBox=\"0 0 24 8\"><path class=\"line l{index % Styles}\" d=\"M0 4H24\"/></svg>{Html(lines[index].Label)} <span>{LineSummary.Of(lines[index])} {Html(panel.Unit ?? string.Empty)}</span></li>");
        }

        html.Append("</ul></figcaption></figure>");

        double X(DateTime at) => end == start ? Left : Left + ((Width - Left - Right) * (at - start).Ticks / (end - start).Ticks);

        double Y(double value) => Height - Bottom - ((Height - Top - Bottom) * (value - scale.Low) / (scale.High - scale.Low));

        // Where minutes are missing the line is broken. A point alone is a dot: round ends show a line of no length.
        string Path(IReadOnlyList<LinePoint> points)
        {
            var gaps = points.Zip(points.Skip(1), (point, next) => next.At - point.At).Order().ToList();
            var usual = gaps.Count == 0 ? TimeSpan.Zero : gaps[gaps.Count / 2];
            var path = new StringBuilder();
            for (var index = 0; index < points.Count; index++)
            {
                var begins = index == 0 || points[index].At - points[index - 1].At > usual * 2;
                Add(path, $"{(begins ? 'M' : 'L')}{X(points[index].At):0.#} {Y(points[index].Value):0.#}");
                if (begins)
                {
                    path.Append("h0");
                }
            }

            return path.ToString();
        }
    }

    private static string Html(string text) => WebUtility.HtmlEncode(PlainText.Of(text));

    private static void Add(StringBuilder to, FormattableString text) => to.Append(text.ToString(CultureInfo.InvariantCulture));
}
