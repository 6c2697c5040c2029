using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Dashboards.Panels;

/// <summary>A line of a chart.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Points">Oldest first; where nothing is known there is none.</param>
internal sealed record Line(string Label, IReadOnlyList<LinePoint> Points)
{
    public static Line Of(string label, SeriesReading reading) => Of(label, reading, point => point.Value);

    /// <param name="label">What it is of.</param>
    /// <param name="reading">Where it comes from.</param>
    /// <param name="value">Which figure of a point.</param>
    public static Line Of(string label, SeriesReading reading, Func<Point, double> value) => new(
        label, [.. reading.Points.Select(point => new LinePoint(point.At, value(point))).Where(point => double.IsFinite(point.Value))]);
}
