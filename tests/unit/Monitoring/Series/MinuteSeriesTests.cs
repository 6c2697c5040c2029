using CsCheck;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Tests.Series;

public sealed class MinuteSeriesTests
{
    private static readonly Gen<double[]> Values = Gen.Double[0.002, 500_000].Array[1, 400];

    [Fact]
    public void Read_manyMinutes_percentilesOfAllValuesAtMostOnePercentOff() => Values.Sample(values =>
    {
        // Spread over minutes, as over an hour.
        var series = new MinuteSeries(withSpread: true);
        for (var index = 0; index < values.Length; index++)
        {
            series.Record(index / 37, values[index]);
        }

        var all = Minute.Merge(series.Read(0, 1000))!;
        double[] sorted = [.. values.Order()];
        all.Count.ShouldBe(values.Length);
        all.Sum.ShouldBe(values.Sum(), tolerance: 1e-6 * values.Sum());
        (all.Min, all.Max).ShouldBe((sorted[0], sorted[^1]));
        foreach (var percent in (double[])[50, 95, 99, 100])
        {
            var exact = sorted[Math.Max(0, (int)Math.Ceiling(values.Length * percent / 100) - 1)];
            all.Percentile(percent).ShouldBe(exact, tolerance: (0.01 * exact) + 0.001);
        }
    });

    [Fact]
    public void Record_clockJumpsBack_thePresentMinuteGoesOn()
    {
        var series = new MinuteSeries(withSpread: true);
        series.Record(100, 1);
        series.Record(40, 2);
        series.Record(101, 3);
        series.Read(0, 200).Select(minute => (minute.Number, minute.Count)).ShouldBe([(100, 2), (101, 1)]);
    }

    [Fact]
    public void Record_clockJumpsFarAhead_whatIsOldIsNotTold()
    {
        var series = new MinuteSeries(withSpread: false);
        series.Record(5, 1);
        series.Record(5 + MinuteSeries.MinutesKept, 2);
        series.Read(0, long.MaxValue).Select(minute => minute.Sum).ShouldBe([2]);
        series.Record(int.MaxValue, 3);
        series.Read(0, long.MaxValue).Select(minute => minute.Sum).ShouldBe([3]);
    }

    [Fact]
    public void Record_strangeValues_areBounded()
    {
        var series = new MinuteSeries(withSpread: true);
        foreach (var value in (double[])[0, -1, 1e300, double.PositiveInfinity])
        {
            series.Record(1, value);
        }

        series.Record(2, 1);
        series.Read(1, 2).Count.ShouldBe(2);
        series.Read(1, 1)[0].Percentile(50).ShouldBeInRange(-1, 1);
    }

    [Fact]
    public void Read_threeDays_everyMinute()
    {
        var series = new MinuteSeries(withSpread: true);
        for (var minute = 0; minute < MinuteSeries.MinutesKept + 100; minute++)
        {
            series.Record(minute, minute);
        }

        series.Read(0, long.MaxValue).Select(minute => minute.Number).ShouldBe(Enumerable.Range(100, MinuteSeries.MinutesKept).Select(minute => (long)minute));
    }

    [Fact]
    public void Record_again_allocatesNothing()
    {
        var series = new MinuteSeries(withSpread: true);
        series.Record(1, 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var value = 0; value < 1000; value++)
        {
            series.Record(1, value);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
