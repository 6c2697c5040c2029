using System.Text.Json;
using IonMentoring.Edge.Operators;
using IonMentoring.Edge.Regions;

namespace IonMentoring.Edge.Tests.Operators;

public sealed class CommandTests
{
    [Fact]
    public void Colour_spelled_read() => Read("\"green\"").Colour.ShouldBe(Colour.Green);

    [Theory]
    [InlineData("1")]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("\"7\"")]
    [InlineData("\"red\"")]
    [InlineData("\"\"")]
    [InlineData("\"GREEN\"")]
    [InlineData("null")]
    public void Colour_anythingElse_refused(string colour) => Should.Throw<JsonException>(() => Read(colour));

    private static DeployCommand Read(string colour) =>
        JsonSerializer.Deserialize($$"""{"colour":{{colour}}}""", OperatorJson.Default.DeployCommand).ShouldNotBeNull();
}
