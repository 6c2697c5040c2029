using IonMentoring.Edge.Forwarding;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Edge.Tests.Forwarding;

public sealed class RetryBudgetTests
{
    private const double Share = 0.2;
    private const int Free = 100;

    private readonly FakeTimeProvider _time = new();
    private readonly RetryBudget _budget;

    public RetryBudgetTests() => _budget = new RetryBudget(_time);

    [Fact]
    public void Take_noRequests_theFreeOnesAlone() => TakeAll().ShouldBe(Free);

    [Theory]
    [InlineData(0.2, 300)]
    [InlineData(0, 100)]
    [InlineData(1, 1100)]
    public void Take_manyRequests_theirShareMore(double share, int granted)
    {
        Requests(1000);

        TakeAll(share).ShouldBe(granted);
    }

    [Fact]
    public void Take_requestsSpreadOverTheWindow_allCount()
    {
        for (var second = 0; second < 10; second++)
        {
            Requests(100);
            _time.Advance(TimeSpan.FromSeconds(second < 9 ? 1 : 0));
        }

        TakeAll().ShouldBe(300);
    }

    [Fact]
    public void Take_tenSecondsLater_requestsAndRetriesAreForgotten()
    {
        Requests(1000);
        TakeAll();
        _time.Advance(TimeSpan.FromSeconds(9));
        TakeAll().ShouldBe(0);

        _time.Advance(TimeSpan.FromSeconds(1));

        TakeAll().ShouldBe(Free);
    }

    [Fact]
    public void Take_manyAtOnce_theLastOneIsGrantedToOne()
    {
        var budgets = Enumerable.Range(0, 2000).Select(_ => new RetryBudget(_time)).ToList();
        var granted = 0;
        foreach (var budget in budgets)
        {
            for (var i = 0; i < Free - 1; i++)
            {
                budget.TryTake(Share).ShouldBeTrue();
            }
        }

        using var together = new Barrier(2);
        AtOnce.Run(2, _ => budgets.ForEach(budget =>
        {
            together.SignalAndWait();
            Interlocked.Add(ref granted, budget.TryTake(Share) ? 1 : 0);
        }));

        granted.ShouldBe(budgets.Count);
    }

    private void Requests(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _budget.CountRequest();
        }
    }

    private int TakeAll(double share = Share)
    {
        var granted = 0;
        while (_budget.TryTake(share))
        {
            granted++;
        }

        return granted;
    }
}
