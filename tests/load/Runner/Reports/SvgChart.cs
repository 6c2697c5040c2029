using System.Globalization;
using System.Net;
using System.Text;

namespace IonMentoring.LoadRunner.Reports;

/// <summary>A chart of lines as inline SVG, coloured by the page's style.</summary>
internal static class SvgChart
{
    private const int Width = 860;
    private const int Height = 280;
    private const int Left = 70;
    private const int Right = 30;
    private const int Top = 30;
    private const int Bottom = 40;

    public static string Draw(string title, string unit, ChartAxis across, string acrossLabel, IReadOnlyList<ChartSeries> series)
    {
        var up = ChartAxis.UpTo(series.SelectMany(line => line.Points).Select(point => point.Y).DefaultIfEmpty(0).Max());
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{Text(title)}</figcaption><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Text(title)}\">");
        foreach (var (value, label) in up.Marks)
        {
            var y = Y(value, up);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" y1=\"{y:0.#}\" x2=\"{Width - Right}\" y2=\"{y:0.#}\"/><text x=\"{Left - 8}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{Text(label)}</text>");
        }

        foreach (var (value, label) in across.Marks)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(value, across):0.#}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{Text(label)}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width - Right}\" y=\"{Height - 4}\" text-anchor=\"end\">{Text(acrossLabel)}</text><text x=\"{Left - 8}\" y=\"14\" text-anchor=\"end\">{Text(unit)}</text>");
        for (var index = 0; index < series.Count; index++)
        {
            var line = series[index];
            var points = string.Join(' ', line.Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.X, across):0.#},{Y(point.Y, up):0.#}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"c{line.Colour}\" points=\"{points}\"/><text class=\"k{line.Colour}\" x=\"{Left + 8 + (index * 130)}\" y=\"14\">— {Text(line.Label)}</text>");
        }

        return svg.Append("</svg></figure>").ToString();
    }

    private static double X(double value, ChartAxis axis) => Left + (Math.Clamp(value / axis.Most, 0, 1) * (Width - Left - Right));

    private static double Y(double value, ChartAxis axis) => Height - Bottom - (Math.Clamp(value / axis.Most, 0, 1) * (Height - Top - Bottom));

    private static string Text(string text) => WebUtility.HtmlEncode(Words.Line(text));
}
