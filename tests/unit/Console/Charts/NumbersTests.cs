using IonMentoring.OperatorConsole.Charts;

namespace IonMentoring.OperatorConsole.Tests.Charts;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(0d, "ms", "0 ms")]
    [InlineData(0.00125, "s", "0.0013 s")]
    [InlineData(99.95, "%", "99.95 %")]
    [InlineData(123.456, "ms", "123.5 ms")]
    [InlineData(1234567.8, "", "1,234,568")]
    [InlineData(double.NaN, null, "–")]
    [InlineData(null, "ms", "–")]
    public void Number_withItsUnit_isEasilyRead(double? value, string? unit, string expected) => Numbers.Text(value, unit).ShouldBe(expected);
}
