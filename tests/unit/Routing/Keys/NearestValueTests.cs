using CsCheck;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.Routing.Keys;

namespace IonMentoring.Routing.Tests.Keys;

public sealed class NearestValueTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("calm", "", 4)]
    [InlineData("calm", "clam", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_known_asCounted(string left, string right, int distance) => NearestValue.Distance(left, right).ShouldBe(distance);

    [Fact]
    public void Distance_anyTwo_sameBothWaysAndBounded() =>
        Gen.Select(Gen.String[0, 20], Gen.String[0, 20]).Sample((left, right) =>
        {
            var distance = NearestValue.Distance(left, right);
            return distance == NearestValue.Distance(right, left)
                && distance <= Math.Max(left.Length, right.Length)
                && distance >= Math.Abs(left.Length - right.Length)
                && (distance == 0) == string.Equals(left, right, StringComparison.Ordinal);
        });
}
