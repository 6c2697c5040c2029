namespace IonMentoring.LoadRunner.Tests.Suites;

/// <summary>Each suite for a few seconds against processes of its own: that it runs, that nothing fails, that its reports are there. Speed is not judged.</summary>
public sealed class SmokeTests
{
    [Theory]
    [InlineData("headline")]
    [InlineData("ramp")]
    [InlineData("spike")]
    [InlineData("soak")]
    [InlineData("faults")]
    [InlineData("cold")]
    [InlineData("edge-cases")]
    [InlineData("added")]
    [InlineData("apis")]
    [InlineData("calibration")]
    public async Task Suite_smoke_passesAndReports(string suite)
    {
        using var run = await SuiteProcess.RunAsync("--suite", suite, "--smoke");

        run.ExitCode.ShouldBe(0, run.Output);
        run.Reports.ShouldBe(["-seconds.csv", ".csv", ".html", ".json", ".md", ".txt"], ignoreOrder: true);
        run.Json.GetProperty("passed").GetBoolean().ShouldBeTrue();
        run.Json.GetProperty("scenario_stats")[0].GetProperty("ok").GetProperty("request").GetProperty("count").GetInt64().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Suite_unknown_refusedWithTheNames()
    {
        using var run = await SuiteProcess.RunAsync("--suite", "stream");

        run.ExitCode.ShouldNotBe(0);
        run.Output.ShouldContain("headline");
    }
}
