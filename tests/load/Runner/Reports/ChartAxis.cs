using System.Globalization;

namespace IonMentoring.LoadRunner.Reports;

/// <summary>The range of an axis and its marks.</summary>
internal sealed record ChartAxis(double Most, IReadOnlyList<(double Value, string Label)> Marks)
{
    private const int Steps = 5;

    /// <summary>From 0 to a round number that holds the largest value.</summary>
    public static ChartAxis UpTo(double largest)
    {
        var most = double.IsFinite(largest) && largest > 0 ? largest : 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(most / Steps)));
        var step = ((double[])[1, 2, 5, 10]).Select(factor => factor * power).First(step => step * Steps >= most * 0.999999);
        var count = (int)Math.Ceiling((most / step) - 0.000001);
        return new(step * count, [.. Enumerable.Range(0, count + 1).Select(index => (index * step, (index * step).ToString("#,0.####", CultureInfo.InvariantCulture)))]);
    }
}
