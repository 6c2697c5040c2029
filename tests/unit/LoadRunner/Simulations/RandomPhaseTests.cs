using CsCheck;
using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Tests.Simulations;

public sealed class RandomPhaseTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Due_eachSecond_betweenTheBoundsAndNotAlwaysTheSame()
    {
        var phase = new RandomPhase(10, 30, Second, TimeSpan.FromSeconds(50));

        var perSecond = Enumerable.Range(0, (int)phase.Count).CountBy(number => (int)phase.Due(number).TotalSeconds).Select(second => second.Value).ToList();

        perSecond.Count.ShouldBe(50);
        perSecond.ShouldAllBe(count => count >= 10 && count <= 30);
        perSecond.Distinct().Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Due_secondRun_asInTheFirst()
    {
        var (first, second) = (new RandomPhase(0, 50, Second, 20 * Second), new RandomPhase(0, 50, Second, 20 * Second));

        second.Count.ShouldBe(first.Count);
        Enumerable.Range(0, (int)first.Count).ShouldAllBe(number => first.Due(number) == second.Due(number));
    }

    [Fact]
    public void Due_anyBounds_inOrderAndWithinTheDuration() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[1, 100], Gen.Int[1, 60]).Sample((fewest, more, duringS) =>
            Phases.ShouldKeepOrder(new RandomPhase(fewest, fewest + more, Second, TimeSpan.FromSeconds(duringS))));
}
