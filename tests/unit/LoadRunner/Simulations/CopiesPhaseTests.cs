using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Tests.Simulations;

public sealed class CopiesPhaseTests
{
    [Theory]
    [InlineData(0, 10, 0, 0)]
    [InlineData(0, 10, 5, 5)]
    [InlineData(0, 10, 10, 10)]
    [InlineData(0, 10, 11, 10)]
    [InlineData(10, 2, 5, 6)]
    [InlineData(7, 7, 3, 7)]
    public void Copies_atATime_onTheLine(int from, int to, int atS, int copies) =>
        new CopiesPhase(from, to, TimeSpan.FromSeconds(10)).Copies(TimeSpan.FromSeconds(atS)).ShouldBe(copies);
}
