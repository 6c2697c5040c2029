using CsCheck;
using IonMentoring.LoadRunner.Reports;

namespace IonMentoring.LoadRunner.Tests.Reports;

public sealed class ChartAxisTests
{
    [Theory]
    [InlineData(9_270, 10_000, 6)]
    [InlineData(0.8, 0.8, 5)]
    [InlineData(0, 1, 6)]
    [InlineData(double.NaN, 1, 6)]
    [InlineData(double.PositiveInfinity, 1, 6)]
    public void UpTo_largest_roundAndHoldsIt(double largest, double most, int marks)
    {
        var axis = ChartAxis.UpTo(largest);

        axis.Most.ShouldBe(most, 1e-9);
        axis.Marks.Count.ShouldBe(marks);
    }

    [Fact]
    public void Within_largest_endsThereWithRoundMarks()
    {
        var axis = ChartAxis.Within(61.2);

        axis.Most.ShouldBe(61.2);
        axis.Marks.Select(mark => mark.Label).ShouldBe(["0", "20", "40", "60"]);
    }

    [Fact]
    public void UpTo_anything_holdsItWithFewMarks() => Gen.Double[1e-6, 1e9].Sample(largest =>
    {
        var axis = ChartAxis.UpTo(largest);
        axis.Most.ShouldBeGreaterThanOrEqualTo(largest * 0.99999);
        axis.Marks.Count.ShouldBeInRange(2, 6);
    });
}
