using IonMentoring.LoadRunner.Measuring;

namespace IonMentoring.LoadRunner.Tests.Measuring;

public sealed class LatencyHistogramTests
{
    [Fact]
    public void Read_knownTimes_theirStatistics()
    {
        var times = new LatencyHistogram();
        for (var ms = 1; ms <= 100; ms++)
        {
            times.Add(TimeSpan.FromMilliseconds(ms));
        }

        var stats = times.Read();

        stats.MinMs.ShouldBe(1, 0.01);
        stats.MeanMs.ShouldBe(50.5, 0.1);
        stats.Percent50.ShouldBe(50, 0.1);
        stats.Percent95.ShouldBe(95, 0.1);
        stats.Percent99.ShouldBe(99, 0.1);
        stats.MaxMs.ShouldBe(100, 0.1);
        stats.Curve[^1].Ms.ShouldBe(stats.MaxMs, 0.1);
    }

    [Fact]
    public void Read_nothing_zeroes() => new LatencyHistogram().Read().Percent99.ShouldBe(0);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3_600, 600_000)]
    public void Add_beyondTheRange_keptAtItsEnd(int seconds, double ms)
    {
        var times = new LatencyHistogram();
        times.Add(TimeSpan.FromSeconds(seconds));

        times.Read().MaxMs.ShouldBe(ms, 600);
    }

    [Fact]
    public void Corrected_oneStallInAClosedLoop_showsThoseThatWouldHaveWaited()
    {
        var times = new LatencyHistogram();
        for (var request = 0; request < 1_000; request++)
        {
            times.Add(TimeSpan.FromMilliseconds(1));
        }

        times.Add(TimeSpan.FromSeconds(1));

        times.Ms(99).ShouldBe(1, 0.01);
        var corrected = times.Corrected(TimeSpan.FromMilliseconds(1));
        corrected.Count.ShouldBeInRange(1_990, 2_010);
        corrected.Ms(99).ShouldBe(980, 15);
    }

    [Fact]
    public void Corrected_noStall_asItWas()
    {
        var times = new LatencyHistogram();
        times.Add(TimeSpan.FromMilliseconds(1));
        times.Add(TimeSpan.FromMilliseconds(1.5));

        times.Corrected(TimeSpan.FromMilliseconds(1)).Count.ShouldBe(2);
    }
}
