using IonMentoring.LoadRunner.Measuring;

namespace IonMentoring.LoadRunner.Tests.Measuring;

public sealed class TimelineTests
{
    [Fact]
    public void EndSecond_lateTick_ratesOverWhatPassed()
    {
        var timeline = new Timeline();
        for (var request = 0; request < 30; request++)
        {
            timeline.Due(TimeSpan.FromMilliseconds(3));
            timeline.Ended(failed: request % 10 == 0, TimeSpan.FromMilliseconds(5));
        }

        var second = timeline.EndSecond(TimeSpan.FromSeconds(1.5), underWay: 4);

        second.DueRPS.ShouldBe(20);
        second.OkRPS.ShouldBe(18);
        second.FailRPS.ShouldBe(2);
        second.FailPercent.ShouldBe(10);
        second.Percent99.ShouldBe(5, 0.01);
        second.LagPercent99.ShouldBe(3, 0.01);
        second.UnderWay.ShouldBe(4);
    }

    [Fact]
    public void EndSecond_nextOne_startsEmpty()
    {
        var timeline = new Timeline();
        timeline.Ended(failed: false, TimeSpan.FromMilliseconds(5));
        timeline.EndSecond(TimeSpan.FromSeconds(1), 0);

        var second = timeline.EndSecond(TimeSpan.FromSeconds(2), 0);

        second.OkRPS.ShouldBe(0);
        second.Percent99.ShouldBe(0);
        timeline.Seconds.Count.ShouldBe(2);
    }
}
