using CsCheck;
using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Tests.Simulations;

public sealed class RampPhaseTests
{
    [Theory]
    [InlineData(0, 100, 10, 500)]
    [InlineData(100, 300, 10, 2_000)]
    [InlineData(1_000, 0, 4, 2_000)]
    [InlineData(50, 50, 4, 200)]
    [InlineData(0, 0, 4, 0)]
    public void Count_fromTo_theMeanRateOverTheDuration(double from, double to, int duringS, long count) =>
        new RampPhase(from, to, TimeSpan.FromSeconds(duringS)).Count.ShouldBe(count);

    [Fact]
    public void Due_upFromNothing_asTheSquareRoot()
    {
        // After t seconds 5 t² were due.
        var phase = new RampPhase(0, 100, TimeSpan.FromSeconds(10));

        ((long[])[0, 5, 20, 125, 320]).Select(number => phase.Due(number).TotalSeconds).ShouldBe([0, 1, 2, 5, 8]);
    }

    [Fact]
    public void Due_downToNothing_theMirrorOfUp()
    {
        // After t seconds 100 t - 5 t² were due.
        var phase = new RampPhase(100, 0, TimeSpan.FromSeconds(10));

        ((long[])[0, 95, 180, 375, 480]).Select(number => phase.Due(number).TotalSeconds).ShouldBe([0, 1, 2, 5, 8]);
    }

    [Fact]
    public void Due_noSlope_even() => new RampPhase(50, 50, TimeSpan.FromSeconds(4)).Due(75).ShouldBe(TimeSpan.FromSeconds(1.5));

    [Fact]
    public void Due_anyRamp_inOrderAndWithinTheDuration() =>
        Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, 20_000], Gen.Int[1, 60_000]).Sample((from, to, duringMs) =>
            Phases.ShouldKeepOrder(new RampPhase(from, to, TimeSpan.FromMilliseconds(duringMs))));
}
