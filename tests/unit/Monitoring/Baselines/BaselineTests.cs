using CsCheck;
using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tests.Baselines;

public sealed class BaselineTests
{
    private const int Day = 24 * 60;

    private static readonly Gen<double[]> Series = Gen.OneOf(
        Gen.Double[-1e6, 1e6].Array[1, 200],
        Gen.Double[0, 5].Select(Math.Floor).Array[1, 200],
        Gen.Const(0.0).Array[1, 50],
        Gen.OneOf(Gen.Double[0, 10], Gen.Const(double.NaN), Gen.Const(double.PositiveInfinity)).Array[1, 50]);

    [Fact]
    public void Fences_knownValues_exact()
    {
        // The quarters are at 4 and 5.
        Fences.Around([2, 4, 4, 4, 5, 5, 7, 9], Fences.Outlier).ShouldBe(new Fences(2.5, 6.5));
        Fences.Around([2, 4, 4, 4, 5, 5, 7, 9], Fences.FarOut).ShouldBe(new Fences(1, 8));
    }

    [Fact]
    public void Of_oneFarOut_isLeftOut()
    {
        var baseline = Baseline.Of(Samples(10, 11, 12, 13, 14, 15, 16, 100))!;

        // Quarters at 11 and 15, so that 21 is the highest that is usual.
        baseline.Outliers.ShouldBe(1);
        baseline.Mean.ShouldBe(13);
        baseline.Sigma.ShouldBe(Math.Sqrt(28 / 6.0), tolerance: 1e-12);
        (baseline.P5, baseline.P50, baseline.P95, baseline.P99, baseline.Min, baseline.Max).ShouldBe((10, 13, 16, 16, 10, 16));
        baseline.Stability.ShouldBe(100 * (7 / 8.0) / (1 + (baseline.Sigma / 13)), tolerance: 1e-9);
    }

    [Fact]
    public void Of_nothing_isNone() => Baseline.Of([]).ShouldBeNull();

    [Fact]
    public void Of_constant_isPerfectlyStable()
    {
        var baseline = Baseline.Of([.. Enumerable.Range(0, 100).Select(minute => new Sample(minute, 0))])!;

        (baseline.Mean, baseline.Sigma, baseline.Outliers, baseline.Stability).ShouldBe((0, 0, 0, 100));
    }

    [Fact]
    public void Of_mostlyZero_theOthersAreNoOutliers()
    {
        // Of a count that is zero in six of ten minutes, the quarters alone would leave out all the others.
        var baseline = Baseline.Of([.. Enumerable.Range(0, 100).Select(minute => new Sample(minute, minute % 10 < 6 ? 0 : 1))])!;

        baseline.Outliers.ShouldBe(0);
        baseline.Mean.ShouldBe(0.4, tolerance: 1e-12);
    }

    [Fact]
    public void Of_anySeries_finiteAndInOrder() => Series.Sample(values =>
    {
        var baseline = Baseline.Of(Samples(values));
        if (baseline is null)
        {
            return !values.Any(double.IsFinite);
        }

        double[] figures = [baseline.Mean, baseline.Sigma, baseline.Stability, baseline.P50, baseline.P95, baseline.P99];
        return figures.All(double.IsFinite) && baseline.Min <= baseline.P5 && baseline.P5 <= baseline.P50 && baseline.P50 <= baseline.P95
            && baseline.P95 <= baseline.P99 && baseline.P99 <= baseline.Max && baseline.Stability is >= 0 and <= 100;
    });

    [Fact]
    public void Of_otherOrder_theSame() => Gen.Select(Series, Gen.Int).Sample((values, seed) =>
    {
        var samples = Samples(values);
        var shuffled = samples.ToArray();
        new Random(seed).Shuffle(shuffled);
        return Baseline.Of(samples) == Baseline.Of(shuffled);
    });

    [Fact]
    public void SigmaTable_anySeries_inOrderAndNoTighterThanNormal() => Series.Where(values => values.Any(double.IsFinite)).Sample(values =>
    {
        var baseline = Baseline.Of(Samples(values))!;
        var (above, below) = (SigmaTable.Of(baseline, Side.Above), SigmaTable.Of(baseline, Side.Below));
        return above.Low <= above.Medium && above.Medium <= above.High && above.High <= above.Critical && above.Low >= baseline.P95
            && below.Low >= below.Medium && below.Medium >= below.High && below.High >= below.Critical && below.Low <= baseline.P5;
    });

    [Fact]
    public void SigmaTable_knownBaseline_exact()
    {
        var baseline = new Baseline(100, 0, Mean: 50, Sigma: 10, P5: 30, P50: 50, P95: 68, P99: 75, Min: 20, Max: 80, Seasonality: null);

        SigmaTable.Of(baseline, Side.Above).ShouldBe(new SigmaTable(68, 68, 70, 80));
        SigmaTable.Of(baseline, Side.Below).ShouldBe(new SigmaTable(30, 30, 30, 20));
    }

    [Fact]
    public void Seasonality_twoDaysOfARhythm_isStrongAndTellsTheHours()
    {
        var baseline = Baseline.Of([.. Enumerable.Range(0, 2 * Day).Select(minute => new Sample(minute, (minute / 60 % 24 >= 12 ? 100 : 50) + (minute % 3)))])!;

        baseline.Seasonality!.IsStrong.ShouldBeTrue();
        baseline.Seasonality.Strength.ShouldBe(1, tolerance: 0.01);
        baseline.Expected(3).ShouldBe(51);
        baseline.Expected(15).ShouldBe(101);
    }

    [Fact]
    public void Seasonality_nightsOutlier_isOneThoughDaysAreHigher()
    {
        var samples = Enumerable.Range(0, 2 * Day).Select(minute => new Sample(minute, (minute / 60 % 24 >= 12 ? 100 : 50) + (minute % 3))).ToList();
        samples[180] = new(180, 90);

        Baseline.Of(samples)!.Outliers.ShouldBe(1);
    }

    [Fact]
    public void Seasonality_noRhythm_isWeak() =>
        Baseline.Of([.. Enumerable.Range(0, 2 * Day).Select(minute => new Sample(minute, minute * 7919L % 101))])!.Seasonality!.IsStrong.ShouldBeFalse();

    [Theory]
    [InlineData(Day)]
    [InlineData(Day + (Day / 2))]
    public void Seasonality_lessThanTwoDays_isNotKnown(int minutes) =>
        Baseline.Of([.. Enumerable.Range(0, minutes).Select(minute => new Sample(minute, minute % 7))])!.Seasonality.ShouldBeNull();

    private static Sample[] Samples(params double[] values) => [.. values.Select((value, index) => new Sample(index, value))];
}
