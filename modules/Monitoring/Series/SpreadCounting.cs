using HdrHistogram;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Monitoring.Series;

/// <summary>Counts values as an HDR histogram does: from a thousandth to ten minutes in milliseconds, at most 1 % or half a thousandth off.</summary>
internal static class SpreadCounting
{
    public const long Highest = 600_000_000;

    private const int Digits = 2;

    public static HistogramBase Begin() => new LongHistogram(1, Highest, Digits);

    public static long ToUnits(double value) => double.IsNaN(value) ? 0 : (long)Math.Clamp(Math.Round(value * Spread.UnitsInOne), 0, Highest);

    public static Spread Of(HistogramBase counted) =>
        Spread.Of(counted.RecordedValues().Select(value => new SpreadValue(value.ValueIteratedTo, value.CountAddedInThisIterationStep)));

    public static void Add(HistogramBase sum, Spread spread)
    {
        foreach (var (units, count) in spread)
        {
            sum.RecordValueWithCount(Math.Min(units, Highest), count);
        }
    }
}
