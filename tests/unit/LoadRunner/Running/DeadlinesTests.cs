using IonMentoring.LoadRunner.Running;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.LoadRunner.Tests.Running;

public sealed class DeadlinesTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Next_limitOver_cancelledWithinASecondMore()
    {
        using var deadlines = new Deadlines(Limit, _time);
        var token = deadlines.Next();

        _time.Advance(Limit);
        token.IsCancellationRequested.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));
        token.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void Next_laterSeconds_liveOnTheirOwn()
    {
        using var deadlines = new Deadlines(Limit, _time);
        var first = deadlines.Next();
        deadlines.Next().ShouldBe(first);
        for (var second = 0; second < 20; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            deadlines.Next().IsCancellationRequested.ShouldBeFalse();
        }

        first.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void CancelAll_earlierAndLater_cancelled()
    {
        using var deadlines = new Deadlines(Limit, _time);
        var before = deadlines.Next();

        deadlines.CancelAll();
        _time.Advance(TimeSpan.FromSeconds(2));

        before.IsCancellationRequested.ShouldBeTrue();
        deadlines.Next().IsCancellationRequested.ShouldBeTrue();
    }
}
