namespace IonMentoring.LoadRunner.Tests;

public sealed class ThresholdTests
{
    [Theory]
    [InlineData(14.9, true)]
    [InlineData(15, true)]
    [InlineData(15.1, false)]
    [InlineData(double.NaN, false)]
    [InlineData(double.PositiveInfinity, false)]
    public void AtMost_measured_metUpToTheLimit(double measured, bool isMet) =>
        Threshold.AtMost("P99", 15, "ms", _ => measured).Judge(Samples.Scenario()).IsMet.ShouldBe(isMet);

    [Theory]
    [InlineData(87.4, false)]
    [InlineData(87.5, true)]
    [InlineData(99, true)]
    [InlineData(double.NaN, false)]
    public void AtLeast_measured_metFromTheLimitOn(double measured, bool isMet) =>
        Threshold.AtLeast("hit rate", 87.5, "%", _ => measured).Judge(Samples.Scenario()).IsMet.ShouldBe(isMet);

    [Fact]
    public void Judge_noNumber_saysSo() => Threshold.AtMost("P99", 15, "ms", _ => double.NaN).Judge(Samples.Scenario()).MeasuredText.ShouldBe("no number");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Limit_noNumber_refusedByName(double limit) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Threshold.AtMost("P99", limit, "ms", _ => 1)).Message.ShouldContain("P99");

    [Fact]
    public void Name_empty_refused() => Should.Throw<ArgumentException>(() => Threshold.AtMost(" ", 1, "ms", _ => 1));
}
