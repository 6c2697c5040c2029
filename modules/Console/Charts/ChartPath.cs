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
        List<ChartPoint> known = [.. line.Points.Where(point => point.Value is { } value && double.IsFinite(value)).OrderBy(point => point.At)];
        var path = new StringBuilder();
        foreach (var unbroken in Unbroken(known))
        {
            // More points than there are places are not seen.
            var drawn = known.Count <= 2 * ChartScale.Width ? unbroken : Thinned(unbroken, scale);
            for (var i = 0; i < drawn.Count; i++)
            {
                path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{scale.X(drawn[i].At):0.#} {scale.Y(drawn[i].Value!.Value):0.#}");
            }

            // A point that stands alone is seen as a dot.
            if (drawn.Count == 1)
            {
                path.Append("h0.01");
            }
        }

        return path.ToString();
    }

    private static List<List<ChartPoint>> Unbroken(List<ChartPoint> points)
    {
        var usual = Usual(points);
        var parts = new List<List<ChartPoint>>();
        for (var i = 0; i < points.Count; i++)
        {
            if (i == 0 || points[i].At - points[i - 1].At > usual * Gap)
            {
                parts.Add([]);
            }

            parts[^1].Add(points[i]);
        }

        return parts;
    }

    // The one in the middle: a single step that is shorter, as at the edge of the range, says nothing about the others.
    private static TimeSpan Usual(List<ChartPoint> points)
    {
        List<TimeSpan> distances = [.. points.Zip(points.Skip(1), (before, after) => after.At - before.At).Where(distance => distance > TimeSpan.Zero).Order()];
        return distances.Count == 0 ? TimeSpan.Zero : distances[(distances.Count - 1) / 2];
    }

    // Of those in one place the lowest and the highest stay.
    private static List<ChartPoint> Thinned(List<ChartPoint> points, ChartScale scale) =>
        [.. points.GroupBy(point => (int)scale.X(point.At)).SelectMany(place => new[] { place.MinBy(point => point.Value)!, place.MaxBy(point => point.Value)! }
            .Distinct().OrderBy(point => point.At))];
}
