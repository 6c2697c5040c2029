using Microsoft.Playwright;

namespace IonMentoring.Integration.Tests;

[Collection(ConsoleGroup.Name)]
public sealed class ConsoleDashboardTests(ConsoleSite site)
{
    private const string ShownPoints = """
        () => [...document.querySelectorAll('.chart')].flatMap((chart) => {
          const labels = [...chart.querySelectorAll('thead th')].slice(1).map((head) => head.textContent.replace(/ \([^)]*\)$/, ''));
          return [...chart.querySelectorAll('tbody tr')].flatMap((row) => [...row.querySelectorAll('td')]
            .map((cell, i) => [cell.dataset.value, `${chart.dataset.chart} ${labels[i]} ${row.dataset.at} ${cell.dataset.value}`])
            .filter(([value]) => value !== undefined).map(([, text]) => text));
        })
        """;

    [Theory]
    [InlineData("overview")]
    [InlineData("performance")]
    [InlineData("reliability")]
    [InlineData("cache")]
    [InlineData("infrastructure")]
    public async Task Dashboard_ofTheApi_isShownWhole(string name)
    {
        var told = await site.Host.Client.FetchAsync($"/api/v2/dashboards/{name}.json?minutes=60");

        await using var page = await site.OpenAsync($"/console/dashboards/{name}");

        foreach (var panel in told.Json.List("panels"))
        {
            var shown = page.Page.Locator($"[data-panel='{panel.Text("id")}']");
            await shown.Locator("h2").ShouldSayAsync(panel.Text("title"));
            (await shown.Locator("dt").AllInnerTextsAsync()).ShouldBe(panel.List("figures").Select(figure => figure.Text("label")));
            (await shown.Locator(".chart").CountAsync()).ShouldBe(panel.List("lines").Any(line => line.List("points").Count > 0) ? 1 : 0);
        }

        await page.Page.Locator(".status .badge").First.ShouldShowAsync();
        await page.KeepScreenshotAsync($"dashboard-{name}");
        page.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Charts_asTables_haveTheNumbersOfTheApi()
    {
        await using var page = await site.OpenAsync("/console/dashboards/overview?minutes=15");
        foreach (var chart in await page.Page.Locator(".chart").AllAsync())
        {
            await chart.Locator("summary").ClickAsync();
            await chart.Locator("table").ShouldShowAsync();
        }

        // Without the present minute: with every second it comes to something else. The page is some seconds behind.
        await Eventually.TrueAsync(async () =>
        {
            var (told, present) = await ToldAsync();
            var shown = (await page.Page.EvaluateAsync<string[]>(ShownPoints)).Where(point => !point.Contains(present, StringComparison.Ordinal));
            return told.Length > 0 && shown.Order(StringComparer.Ordinal).SequenceEqual(told.Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task Dashboard_leftOpen_updatesByItself()
    {
        await using var page = await site.OpenAsync("/console/dashboards/overview");
        var first = await page.Page.Locator(".live-state > span").InnerTextAsync();

        await Assertions.Expect(page.Page.Locator(".live-state > span")).Not.ToHaveTextAsync(first, new() { Timeout = ShownAssertions.LimitMs });
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Stop updating" }).ClickAsync();

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Update by itself" }).ShouldShowAsync();
        page.ShouldHaveNoComplaints();
    }

    [Theory]
    [InlineData("15 minutes", 15)]
    [InlineData("6 hours", 360)]
    [InlineData("24 hours", 1440)]
    [InlineData("72 hours", 4320)]
    public async Task Range_chosen_isAskedFor(string range, int minutes)
    {
        await using var page = await site.OpenAsync("/console/dashboards/performance");

        await page.Page.GetByRole(AriaRole.Link, new() { Name = range }).ClickAsync();

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = range })).ToHaveAttributeAsync("aria-current", "true");
        await page.ReadyAsync();
        page.Page.Url.ShouldEndWith($"minutes={minutes}");
        await page.Page.Locator(".panel").First.ShouldShowAsync();
        page.ShouldHaveNoComplaints();
    }

    [Theory]
    [InlineData("/console/dashboards/nonsense", "no such dashboard")]
    [InlineData("/console/dashboards/overview?minutes=0", "minutes must be")]
    public async Task Dashboard_refusedByTheApi_saysWhyAndGoesOn(string path, string said)
    {
        await using var page = await site.OpenAsync(path);

        await page.Page.Locator(".live-problem").ShouldSayAsync(said);
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();
        await page.Page.Locator(".panel").First.ShouldShowAsync();
        page.ShouldHaveNoComplaints();
    }

    private async Task<(string[] Points, string PresentMinute)> ToldAsync()
    {
        var told = await site.Host.Client.FetchAsync("/api/v2/dashboards/overview.json?minutes=15");
        var answeredAt = told.Json.At("timestamp").GetValue<DateTime>();
        var present = $"{answeredAt.AddTicks(-(answeredAt.Ticks % TimeSpan.TicksPerMinute)):O}";
        string[] points =
        [
            .. from panel in told.Json.List("panels")
               from line in panel.List("lines")
               from point in line.List("points")
               select FormattableString.Invariant($"{panel.Text("id")} {line.Text("label")} {point.At("at").GetValue<DateTime>():O} {point.Number("value"):R}"),
        ];
        return ([.. points.Where(point => !point.Contains(present, StringComparison.Ordinal))], present);
    }
}
