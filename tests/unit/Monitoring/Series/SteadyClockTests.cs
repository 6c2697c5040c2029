using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Tests.Alerts;

namespace IonMentoring.Monitoring.Tests.Series;

public sealed class SteadyClockTests
{
    private static readonly TimeSpan Much = TimeSpan.FromHours(8);

    private readonly JumpingTime _time = new();
    private readonly SteadyClock _clock;

    public SteadyClockTests() => _clock = new(_time);

    private long Wall => _time.GetUtcNow().ToUnixTimeSeconds();

    [Fact]
    public void Seconds_clockStaysAhead_followedAfterAMinute()
    {
        _time.Ahead = Much;
        Pass(60, () => _clock.Seconds - Wall).ShouldAllBe(behind => behind == -(long)Much.TotalSeconds);
        Pass(2, () => _clock.Seconds);
        _clock.Seconds.ShouldBe(Wall);
    }

    [Fact]
    public void Seconds_clockJumpsAheadAndBackWithinAMinute_asIfItHadNot()
    {
        var start = Wall;
        for (var turn = 0; turn < 10; turn++)
        {
            _time.Ahead = Much;
            Pass(50, () => _clock.Seconds);
            _time.Ahead = TimeSpan.Zero;
            Pass(20, () => _clock.Seconds);
        }

        _clock.Seconds.ShouldBe(start + 700);
    }

    [Fact]
    public void Seconds_clockStaysAheadAndJumpsFurtherForAMoment_followedAsFarAsItStayed()
    {
        _time.Ahead = Much;
        Pass(60, () => _clock.Seconds);
        _time.Ahead = TimeSpan.FromDays(4000);
        Pass(2, () => _clock.Seconds);
        _time.Ahead = Much;
        _clock.Seconds.ShouldBe(Wall);
    }

    [Theory]
    [InlineData(-28_800)]
    [InlineData(-1)]
    [InlineData(119)]
    public void Seconds_clockBehindOrALittleAhead_goesOnAsItWas(int secondsAhead)
    {
        var start = Wall;
        _time.Ahead = TimeSpan.FromSeconds(secondsAhead);
        Pass(300, () => _clock.Seconds).ShouldBe(Enumerable.Range(0, 300).Select(second => start + second));
    }

    [Fact]
    public void Seconds_clockSetBackAfterItWasFollowed_neverGoesBack()
    {
        _time.Ahead = Much;
        Pass(70, () => _clock.Seconds);
        var followed = _clock.Seconds;
        followed.ShouldBe(Wall);
        _time.Ahead = TimeSpan.Zero;
        Pass(120, () => _clock.Seconds).ShouldBe(Enumerable.Range(0, 120).Select(second => followed + second));
    }

    /// <summary>Looks once a second.</summary>
    private List<long> Pass(int seconds, Func<long> look)
    {
        var seen = new List<long>();
        for (var second = 0; second < seconds; second++)
        {
            seen.Add(look());
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        return seen;
    }
}
