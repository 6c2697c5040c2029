using CsCheck;
using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Tests.Simulations;

public sealed class EvenPhaseTests
{
    [Theory]
    [InlineData(9_000, 1, 60, 540_000)]
    [InlineData(1, 1, 3, 3)]
    [InlineData(5, 10, 60, 30)]
    [InlineData(1, 10, 9, 0)]
    public void Count_rateAndDuration_asManyAsFit(int rate, int intervalS, int duringS, long count) =>
        new EvenPhase(rate, TimeSpan.FromSeconds(intervalS), TimeSpan.FromSeconds(duringS)).Count.ShouldBe(count);

    [Fact]
    public void Due_eachRequest_evenlySpread()
    {
        var phase = new EvenPhase(4, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        Enumerable.Range(0, 8).Select(number => phase.Due(number).TotalMilliseconds).ShouldBe([0, 250, 500, 750, 1000, 1250, 1500, 1750]);
    }

    [Fact]
    public void Due_rateThatDoesNotDivide_doesNotDrift() =>
        new EvenPhase(7, TimeSpan.FromSeconds(1), TimeSpan.FromHours(10)).Due(7 * 36_000L).ShouldBe(TimeSpan.FromHours(10));

    [Fact]
    public void Due_anyRate_inOrderAndWithinTheDuration() =>
        Gen.Select(Gen.Int[1, 50_000], Gen.Int[1, 5_000], Gen.Int[1, 20_000]).Sample((rate, intervalMs, duringMs) =>
        {
            var phase = new EvenPhase(rate, TimeSpan.FromMilliseconds(intervalMs), TimeSpan.FromMilliseconds(duringMs));
            Phases.ShouldKeepOrder(phase);
        });
}
