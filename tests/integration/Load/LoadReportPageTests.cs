using Microsoft.Playwright;

namespace IonMentoring.Integration.Tests;

/// <summary>The reports of the load suites that the documents link to, as a person opens them: from the disk.</summary>
public sealed class LoadReportPageTests
{
    public static TheoryData<string> Reports => [.. Directory.GetFiles(Folder, "*.html").Select(file => Path.GetFileNameWithoutExtension(file))];

    private static string Folder => Path.Combine(HostProcess.RepositoryRoot, "docs", "load-reports");

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Page_opened_showsVerdictTablesAndCurves_andLoadsNothing(string report)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        var (problems, requests) = (new List<string>(), new List<string>());
        page.Console += (_, message) => problems.Add(message.Text);
        page.PageError += (_, error) => problems.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(new Uri(Path.Combine(Folder, $"{report}.html")).AbsoluteUri);

        (await page.Locator("h1").InnerTextAsync()).ShouldMatch($"^{report}: (passed|failed)$");
        (await page.Locator("table").CountAsync()).ShouldBeGreaterThan(0);
        foreach (var chart in await page.Locator("svg").AllAsync())
        {
            var box = (await chart.BoundingBoxAsync()).ShouldNotBeNull();
            (box.Width, box.Height).ShouldSatisfyAllConditions(size => size.Width.ShouldBeGreaterThan(300), size => size.Height.ShouldBeGreaterThan(100));
            (await chart.Locator("polyline").CountAsync()).ShouldBeGreaterThan(0);
        }

        (await page.Locator("svg").CountAsync()).ShouldBeGreaterThanOrEqualTo(3);
        problems.ShouldBeEmpty();
        requests.Count.ShouldBe(1);
    }
}
