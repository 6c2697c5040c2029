using Microsoft.Playwright;

namespace IonMentoring.Integration.Tests;

[Collection(ConsoleGroup.Name)]
public sealed class ConsoleOperatingTests(ConsoleSite site)
{
    [Fact]
    public async Task Plugin_reload_loadsItAnew()
    {
        var before = await LoadedAtAsync();
        await using var page = await site.OpenAsync("/console/plugins");
        await page.Page.Locator("[data-plugin='Lua'] .badge-good").ShouldShowAsync();

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Reload Lua" }).ClickAsync();

        await page.Page.Locator("[data-plugin='Lua'] [role=status]").ShouldSayAsync("Lua is loaded anew: serving.");
        (await LoadedAtAsync()).ShouldNotBe(before);
        await page.KeepScreenshotAsync("plugins");
        page.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Cache_clear_asksFirstAndClears()
    {
        await site.Host.Client.AskAsync(Paths.Process, Messages.With("Something to keep", Keys.Elro));
        await using var page = await site.OpenAsync("/console/cache-entries");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the cache" }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Group, new() { Name = "Remove every answer, in every process?" }).ShouldShowAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Yes: Clear the cache" })).ToBeFocusedAsync();
        await page.KeepScreenshotAsync("cache");
        await page.Page.Keyboard.PressAsync("Enter");

        await page.Page.Locator(".act-outcome").Last.ShouldSayAsync("answers were removed.");
        (await site.Host.Client.FetchAsync(Paths.CacheStatistics)).Json.Whole("tiers.l1.size").ShouldBe(0);
        page.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Cache_invalidate_ofOnePersona_leavesTheOthers()
    {
        await using var page = await site.OpenAsync("/console/cache-entries");
        await page.Page.GetByLabel("Pattern").FillAsync("persona:riri:*");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Invalidate", Exact = true }).ClickAsync();
        await site.Host.Client.AskAsync(Paths.Process, Messages.With("For the one", Keys.Riri));
        await site.Host.Client.AskAsync(Paths.Process, Messages.With("For the other", Keys.Nana));

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Yes: Invalidate" }).ClickAsync();

        await page.Page.Locator(".act-outcome").First.ShouldSayAsync("answers were removed.");
        (await site.Host.Client.AskAsync(Paths.Process, Messages.With("For the one", Keys.Riri))).Json.Flag("performance.cache_hit").ShouldBeFalse();
        (await site.Host.Client.AskAsync(Paths.Process, Messages.With("For the other", Keys.Nana))).Json.Flag("performance.cache_hit").ShouldBeTrue();
        page.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Cache_patternThatIsNone_saysWhatTheApiSays()
    {
        await using var page = await site.OpenAsync("/console/cache-entries");

        await page.Page.GetByLabel("Pattern").FillAsync("");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Invalidate", Exact = true }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Yes: Invalidate" }).ClickAsync();

        await page.Page.Locator(".act-failed").ShouldSayAsync("pattern");
        page.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Regions_ofTheEdge_areShown()
    {
        await using var page = await site.OpenAsync("/console/regions");

        var region = page.Page.Locator("[data-region='us-central1']");
        await region.ShouldSayAsync("blue");
        await region.Locator("tbody").ShouldSayAsync($"127.0.0.1:{site.Host.ApiUrl.Port}");
        await region.Locator("tbody").ShouldSayAsync("ready");
        await page.Page.Locator("[data-region='europe-west1']").ShouldShowAsync();
        await page.KeepScreenshotAsync("regions");
        page.ShouldHaveNoComplaints();
    }

    private async Task<string> LoadedAtAsync()
    {
        var answer = await site.Host.Client.OperateAsync("GET", Paths.Plugins, HostProcess.OperatorKey);
        return answer.Json.List("plugins").Single(plugin => plugin.Text("name") == "Lua").Text("loaded_at");
    }
}
