namespace IonMentoring.OperatorConsole.Tests;

public sealed class ConsolePathsTests
{
    [Theory]
    [InlineData("/console")]
    [InlineData("/console/dashboards/cache?minutes=15")]
    public void Path_withinTheConsole_stays(string path) => ConsolePaths.Within(path).ShouldBe(path);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("//elsewhere")]
    [InlineData("/\\elsewhere")]
    [InlineData("/console/\\elsewhere")]
    [InlineData("/console/a\nb")]
    [InlineData("/console/\u00e9")]
    [InlineData("/console?minutes=\ud55c")]
    [InlineData("/consoles")]
    [InlineData("/console/sign-in?next=/console")]
    [InlineData("https://elsewhere/console")]
    public void Path_elsewhere_becomesTheRoot(string? path) => ConsolePaths.Within(path).ShouldBe("/console");
}
