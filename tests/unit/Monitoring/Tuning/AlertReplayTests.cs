using IonMentoring.Monitoring.Baselines;
using IonMentoring.Monitoring.Tuning;

namespace IonMentoring.Monitoring.Tests.Tuning;

/// <summary>The rule is violated above 100, three times in a row, and quiet for ten minutes after its end.</summary>
public sealed class AlertReplayTests
{
    private static readonly Bound At100 = new(100);

    [Fact]
    public void Firings_twoViolations_none() => Fire(50, 150, 150, 50, 150, 150, 50).ShouldBeEmpty();

    [Fact]
    public void Firings_threeViolations_fromTheThirdToTheThirdGoodOne() => Fire(50, 150, 150, 150, 150, 50, 50, 50, 50).ShouldBe([new(3, 7)]);

    [Fact]
    public void Firings_atTheThreshold_none() => Fire(100, 100, 100, 100).ShouldBeEmpty();

    [Fact]
    public void Firings_twoGoodOnesBetween_stayOne() => Fire(150, 150, 150, 50, 50, 150, 150, 150, 50, 50, 50).ShouldBe([new(2, 10)]);

    [Fact]
    public void Firings_againWithinTheCoolDown_toldWhenItIsOver()
    {
        double[] values = [150, 150, 150, 50, 50, 50, 150, 150, 150, 150, 150, 150, 150, 150, 150, 150, 150, 50, 50, 50];

        Fire(values).ShouldBe([new(2, 5), new(15, 19)]);
    }

    [Fact]
    public void Firings_stillGoingOn_toTheLast() => Fire(50, 150, 150, 150).ShouldBe([new(3, 3)]);

    [Fact]
    public void Firings_unknownMinutes_areGoodOnes()
    {
        Sample[] readings = [new(0, 150), new(1, 150), new(3, 150), new(4, 150), new(5, 150), new(20, 50)];

        AlertReplay.Firings(Rules.SlowAnswers, At100, readings).ShouldBe([new(5, 8)]);
    }

    [Fact]
    public void Firings_tooFewRequests_sayNothing()
    {
        Sample[] readings = [.. Enumerable.Range(0, 10).Select(minute => new Sample(minute, 150, IsEnough: false))];

        AlertReplay.Firings(Rules.SlowAnswers, At100, readings).ShouldBeEmpty();
    }

    [Fact]
    public void Firings_boundsByHour_eachCountsForItsHour()
    {
        double[] hours = [.. Enumerable.Range(0, 24).Select(hour => hour == 1 ? 100.0 : 200)];
        Sample[] readings = [.. Enumerable.Range(0, 180).Select(minute => new Sample(minute, 150))];

        AlertReplay.Firings(Rules.SlowAnswers, new Bound(200, hours), readings).ShouldBe([new(62, 122)]);
    }

    [Fact]
    public void Firings_below_whereLowIsBad() => AlertReplay.Firings(Rules.FewHits, new(70), Rules.Readings(80, 60, 60, 60, 80, 80, 80)).ShouldBe([new(3, 6)]);

    private static IReadOnlyList<MinuteSpan> Fire(params double[] values) => AlertReplay.Firings(Rules.SlowAnswers, At100, Rules.Readings(values));
}
