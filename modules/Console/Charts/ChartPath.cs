using System.Globalization;
using System.Text;
using IonMentoring.OperatorConsole.Answers;

namespace IonMentoring.OperatorConsole.Charts;

/// <summary>A line of a chart as the path of an SVG. Where nothing is known, it has a gap.</summary>
internal static class ChartPath
{
    // Points further apart than this many of the usual distances have something missing between them.
    private const double Gap = 2.5;

    public static string Of(ChartLine line, ChartScale scale)
    {
        var known = Thinned([.. line.Points.Where(point => point.Value is { } value && double.IsFinite(value)).OrderBy(point => point.At)], scale);
        var usual = known.Zip(known.Skip(1), (before, after) => after.At - before.At).Where(distance => distance > TimeSpan.Zero).DefaultIfEmpty().Min();
        var path = new StringBuilder();
        for (var i = 0; i < known.Count; i++)
        {
            var (x, y) = (scale.X(known[i].At), scale.Y(known[i].Value!.Value));
            var begins = i == 0 || known[i].At - known[i - 1].At > usual * Gap;
            path.Append(CultureInfo.InvariantCulture, $"{(begins ? 'M' : 'L')}{x:0.#} {y:0.#}");

            // A point that stands alone is seen as a dot.
            if (begins && (i + 1 == known.Count || known[i + 1].At - known[i].At > usual * Gap))
            {
                path.Append("h0.01");
            }
        }

        return path.ToString();
    }

    // More points than there are places are not seen: of those in one place the lowest and the highest stay.
    private static List<ChartPoint> Thinned(List<ChartPoint> points, ChartScale scale) => points.Count <= 2 * ChartScale.Width
        ? points
        : [.. points.GroupBy(point => (int)scale.X(point.At)).SelectMany(place => new[] { place.MinBy(point => point.Value)!, place.MaxBy(point => point.Value)! }
            .Distinct().OrderBy(point => point.At))];
}
