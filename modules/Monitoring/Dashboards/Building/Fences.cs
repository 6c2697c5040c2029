namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>
/// Tukey's outer fences: the quartiles and three times what lies between them. Unlike a mean and its deviation they are not moved by what they are to find.
/// </summary>
internal sealed record Fences(double Low, double High)
{
    public const int Width = 3;
    public const int FewestMinutes = 12;

    // Where nearly all are alike, a little more or less is not unlike.
    private const double LeastSpreadOfMedian = 0.05;

    /// <summary>Null when there are too few values, or all are nothing.</summary>
    public static Fences? Of(IReadOnlyList<double> values)
    {
        if (values.Count < FewestMinutes)
        {
            return null;
        }

        double[] sorted = [.. values.Order()];
        var (low, median, high) = (Quartile(sorted, 1), Quartile(sorted, 2), Quartile(sorted, 3));
        var width = Width * Math.Max(high - low, LeastSpreadOfMedian * median);
        return width > 0 ? new(low - width, high + width) : null;
    }

    public bool Hold(double value) => value >= Low && value <= High;

    // Between two values, in proportion.
    private static double Quartile(double[] sorted, int number)
    {
        var place = (sorted.Length - 1) * number / 4.0;
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
