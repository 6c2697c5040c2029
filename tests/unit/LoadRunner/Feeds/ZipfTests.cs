using IonMentoring.LoadRunner.Feeds;

namespace IonMentoring.LoadRunner.Tests.Feeds;

public sealed class ZipfTests
{
    [Fact]
    public void Draw_manyTimes_theNthAsOftenAsOneNth()
    {
        var counts = Zipf.Draw(1_000, 200_000, seed: 1).CountBy(rank => rank).ToDictionary();

        // H(1000) = 7.485: the first has 13.4 %, the second half, the tenth a tenth of that.
        counts[0].ShouldBeInRange(25_700, 27_700);
        ((double)counts[1] / counts[0]).ShouldBe(0.5, 0.03);
        ((double)counts[9] / counts[0]).ShouldBe(0.1, 0.02);
        counts.Keys.ShouldAllBe(rank => rank >= 0 && rank < 1_000);
    }

    [Fact]
    public void Draw_sameSeed_theSame() => Zipf.Draw(100, 50, seed: 3).ShouldBe(Zipf.Draw(100, 50, seed: 3));

    [Fact]
    public void Draw_ofNothing_refused() => Should.Throw<ArgumentOutOfRangeException>(() => Zipf.Draw(0, 1, seed: 1));
}
