using System.Globalization;

namespace IonMentoring.LoadRunner.Reports;

/// <summary>The range of an axis and its marks.</summary>
internal sealed record ChartAxis(double Most, IReadOnlyList<(double Value, string Label)> Marks)
{
    private const int Steps = 5;
    private const double Rounding = 1e-6;

    /// <summary>From 0 to a round number that holds the largest value.</summary>
    public static ChartAxis UpTo(double largest)
    {
        var most = double.IsFinite(largest) && largest > 0 ? largest : 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(most / Steps)));
        var step = ((double[])[1, 2, 5, 10]).Select(factor => factor * power).First(step => step * Steps >= most * (1 - Rounding));
        var count = (int)Math.Ceiling((most / step) - Rounding);
        return new(step * count, [.. Enumerable.Range(0, count + 1).Select(index => (index * step, (index * step).ToString("#,0.####", CultureInfo.InvariantCulture)))]);
    }

    /// <summary>From 0 to the largest value itself, with round marks on the way.</summary>
    public static ChartAxis Within(double largest)
    {
        var round = UpTo(largest);
        return new(Math.Min(largest, round.Most), [.. round.Marks.Where(mark => mark.Value <= largest * (1 + Rounding))]);
    }
}
