using IonMentoring.LoadRunner.Statistics;
using IonMentoring.LoadSuites;

namespace IonMentoring.LoadRunner.Tests.Suites;

public sealed class KneeTests
{
    private readonly Knee _knee = new(badSeconds: 3);

    [Fact]
    public void Look_threeBadSecondsOnEnd_endsAndNamesTheRateBefore()
    {
        Seconds((1_000, 5, 0), (2_000, 30, 0), (3_000, 60, 0), (4_000, 80, 0)).ShouldBeNull();
        Seconds((5_000, 90, 0)).ShouldNotBeNull().ShouldContain("P95");
        _knee.ToString().ShouldContain("2000 requests/s");
    }

    [Fact]
    public void Look_errors_countAsBad()
    {
        Seconds((1_000, 5, 0), (2_000, 5, 0.6), (2_100, 5, 0.6)).ShouldBeNull();
        Seconds((2_200, 5, 0.6)).ShouldNotBeNull();
    }

    [Fact]
    public void Look_oneBadSecondAmongGood_goesOn()
    {
        Seconds((1_000, 5, 0), (2_000, 60, 0), (3_000, 5, 0), (4_000, 60, 0), (5_000, 60, 0), (6_000, 5, 0)).ShouldBeNull();
        _knee.ToString().ShouldContain("none up to 6000");
    }

    [Fact]
    public void Look_goodSecondAfterTheEnd_changesNothing()
    {
        Seconds((1_000, 5, 0), (2_000, 60, 0), (3_000, 60, 0), (4_000, 60, 0)).ShouldNotBeNull();
        Seconds((0, 5, 0), (100, 5, 0)).ShouldBeNull();
        _knee.ToString().ShouldContain("1000 requests/s");
    }

    [Fact]
    public void Look_nothingAnswered_bad() => Seconds((1_000, 0, 0, 0), (1_000, 0, 0, 0), (1_000, 0, 0, 0)).ShouldNotBeNull();

    private string? Seconds(params (double Rate, double P95, double Errors)[] seconds) =>
        Seconds([.. seconds.Select(second => (second.Rate, second.P95, second.Errors, second.Rate))]);

    private string? Seconds(params (double Rate, double P95, double Errors, double Ok)[] seconds)
    {
        string? reason = null;
        foreach (var (rate, p95, errors, ok) in seconds)
        {
            reason = _knee.Look(new SecondStats(1, rate, ok * (1 - (errors / 100)), ok * errors / 100, p95 / 2, p95, p95, p95, 0, 0));
        }

        return reason;
    }
}
