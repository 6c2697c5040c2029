namespace IonMentoring.Integration.Tests;

/// <summary>What operators ask of a running api on the command line.</summary>
public sealed class MonitoringCommandTests(SharedHost shared)
{
    private string Url => shared.Host.Url.ToString();

    [Fact]
    public async Task Dashboard_onTheTerminal_orInAFile()
    {
        var (code, text) = await HostProcess.RunToEndAsync("dashboard", "overview", "--url", Url);
        code.ShouldBe(0, text);
        text.ShouldStartWith("Overview: the last 60 minutes");

        var file = Path.Combine(Directory.CreateTempSubdirectory("ion-mentoring-dashboard-").FullName, "cache.html");
        (code, text) = await HostProcess.RunToEndAsync("dashboard", "cache", "--format", "html", "--minutes", "4320", "--out", file, "--url", Url);
        code.ShouldBe(0, text);
        (await File.ReadAllTextAsync(file)).ShouldContain("<h1>Cache</h1>");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Theory]
    [InlineData("near names: overview", "dashboard", "overvieww")]
    [InlineData("whole number from 1 to 4320", "dashboard", "cache", "--minutes", "0")]
    [InlineData("cannot be written", "dashboard", "cache", "--out", "/proc/nothing/here")]
    [InlineData("pdf", "dashboard", "cache", "--format", "pdf")]
    [InlineData("yearly", "report", "yearly")]
    public async Task Command_wrong_saysWhatIsRight(string said, params string[] arguments)
    {
        var (code, text) = await HostProcess.RunToEndAsync([.. arguments, "--url", Url]);

        code.ShouldBe(1, text);
        text.ShouldContain(said, Case.Insensitive);
    }

    [Fact]
    public async Task Report_ofADay_asMarkdown()
    {
        var (code, text) = await HostProcess.RunToEndAsync("report", "daily", "--url", Url);

        code.ShouldBe(0, text);
        text.ShouldStartWith("# Daily report");
        text.ShouldContain("| Availability |");
    }

    [Fact]
    public async Task Doctor_nobodyAnswers_criticalAndWhatToDo()
    {
        var (code, text) = await HostProcess.RunToEndAsync("doctor", "--url", $"http://127.0.0.1:{Ports.Closed()}");

        code.ShouldBe(2, text);
        text.ShouldContain("host edge status");
        text.ShouldContain("The program is critical.");
    }

    [Fact]
    public async Task Doctor_withoutRedis_degradedAndWhatToDo()
    {
        await using var host = await HostProcess.StartRoleAsync("api", "--Suggestions:WarmUp=0", $"--Caching:Redis=127.0.0.1:{Ports.Closed()}");
        var (code, text) = await HostProcess.RunToEndAsync("doctor", "--url", host.Url.ToString());

        code.ShouldBe(1, text);
        text.ShouldContain("degraded  cache");
        text.ShouldContain("host dashboard cache");
        text.ShouldContain("The program is degraded.");
    }
}
