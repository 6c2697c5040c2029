using IonMentoring.Edge.Deployments;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Edge.Tests.Deployments;

public sealed class RecentRequestsTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();
    private readonly RecentRequests _recent;

    public RecentRequestsTests() => _recent = new RecentRequests(_time) { IsWatched = true };

    [Fact]
    public void Count_notWatched_nothing()
    {
        _recent.IsWatched = false;
        Count(5);

        _recent.Over(Window).ShouldBe(new Evidence(0, 0, 0, 0));
    }

    [Fact]
    public void Count_errorsAndUnanswered_apart()
    {
        Count(6);
        Count(3, status: 503);
        Count(2, status: 502, isAnswered: false);

        var evidence = _recent.Over(Window);

        (evidence.Requests, evidence.Errors, evidence.Unanswered).ShouldBe((11, 3, 2));
        evidence.ErrorRate.ShouldBe(3 / 11.0);
        evidence.Availability.ShouldBe(1 - (2 / 11.0));
    }

    [Theory]
    [InlineData(0, 0.5, 1)]
    [InlineData(5, 0.5, 1)]
    [InlineData(6, 90.5, 100)]
    [InlineData(6, 100, 100)]
    [InlineData(6, 101, 125)]
    [InlineData(6, 20_000, 10_000)]
    public void P95_isTheBoundThatNinetyFiveOfAHundredKeep(int slow, double slowMs, double p95)
    {
        Count(100 - slow, ms: 0.5);
        Count(slow, ms: slowMs);

        _recent.Over(Window).P95Ms.ShouldBe(p95);
    }

    [Fact]
    public void Over_windowSlides_oldRequestsLeaveOneSecondAfterTheOther()
    {
        for (var second = 0; second < 40; second++)
        {
            Count(10);
            _time.Advance(Second);
        }

        _recent.Over(Window).Requests.ShouldBe(290, "the second that has just begun counts, still empty");
        _time.Advance(Second);
        _recent.Over(Window).Requests.ShouldBe(280);
        _time.Advance(Window);
        _recent.Over(Window).Requests.ShouldBe(0);
    }

    [Fact]
    public void Over_longAfter_placesUsedAgainHoldOnlyTheNewOnes()
    {
        Count(10, status: 500);
        _time.Advance(TimeSpan.FromSeconds(64));
        Count(1);

        _recent.Over(TimeSpan.FromMinutes(1)).ShouldBe(new Evidence(1, 0, 0, 1));
    }

    [Fact]
    public void Clear_nothingIsLeft()
    {
        Count(10, status: 500);

        _recent.Clear();

        _recent.Over(Window).Requests.ShouldBe(0);
    }

    [Fact]
    public void Count_manyAtOnce_noneIsLost()
    {
        AtOnce.Run(8, number =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                Count(1, status: number % 2 == 0 ? 200 : 500);
                if (i % 1000 == 0)
                {
                    _time.Advance(TimeSpan.FromMilliseconds(100));
                }
            }
        });

        var evidence = _recent.Over(TimeSpan.FromMinutes(1));
        (evidence.Requests, evidence.Errors).ShouldBe((80_000, 40_000));
    }

    private void Count(int requests, double ms = 0.5, int status = 200, bool isAnswered = true)
    {
        for (var i = 0; i < requests; i++)
        {
            _recent.Count(TimeSpan.FromMilliseconds(ms), status, isAnswered);
        }
    }
}
