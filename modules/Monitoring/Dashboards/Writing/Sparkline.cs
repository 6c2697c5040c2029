using IonMentoring.Monitoring.Dashboards.Panels;

namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <summary>A line in one row of characters, each the mean of the points that it stands for.</summary>
internal static class Sparkline
{
    private const int Widest = 60;
    private const string Heights = "▁▂▃▄▅▆▇█";

    public static string Of(IReadOnlyList<LinePoint> points)
    {
        var width = Math.Min(Widest, points.Count);
        double[] means = [.. Enumerable.Range(0, width).Select(place => points.Take(((place * points.Count) / width)..((place + 1) * points.Count / width)).Average(point => point.Value))];
        var (low, high) = (means.Min(), means.Max());
        return string.Concat(means.Select(mean => Heights[high > low ? (int)Math.Round((mean - low) / (high - low) * (Heights.Length - 1)) : 0]));
    }
}
