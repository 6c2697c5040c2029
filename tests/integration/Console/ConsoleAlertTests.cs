using Microsoft.Playwright;

namespace IonMentoring.Integration.Tests;

[Collection(ConsoleGroup.Name)]
public sealed class ConsoleAlertTests(ConsoleSite site)
{
    [Fact]
    public async Task Alert_acknowledged_isSoForTheApi()
    {
        var fired = await Eventually.AnswerAsync(
            () => site.Host.Client.FetchAsync("/api/v2/alerts"),
            answer => answer.Json.List("alerts").Any(alert => alert.Text("rule") == ConsoleSite.Rule && alert.Text("state") == "firing"));
        var id = fired.Json.List("alerts").Single(alert => alert.Text("rule") == ConsoleSite.Rule).Text("id");
        await using var page = await site.OpenAsync("/console/alerts");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = $"Acknowledge {ConsoleSite.Rule}" }).ClickAsync();

        await page.Page.Locator($"[data-alert='{id}']").ShouldSayAsync(", acknowledged by operator at");
        var told = await site.Host.Client.FetchAsync("/api/v2/alerts");
        told.Json.List("alerts").Single(alert => alert.Text("id") == id).Text("state").ShouldBe("acknowledged");
        await page.Page.Locator("section[aria-labelledby=history] tbody").ShouldSayAsync(ConsoleSite.Rule);
        await page.KeepScreenshotAsync("alerts");
        page.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Channel_tested_saysWhatCameOfIt()
    {
        await using var page = await site.OpenAsync("/console/alerts");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Test log", Exact = true }).ClickAsync();
        await page.Page.Locator("[data-channel=log] [role=status]").ShouldSayAsync("Delivered.");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Test chat", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Page.Locator("[data-channel=chat] [role=status]")).Not.ToHaveTextAsync("", new() { Timeout = ShownAssertions.LimitMs });
        await Assertions.Expect(page.Page.Locator("[data-channel=chat] [role=status]")).Not.ToHaveTextAsync("Delivered.", new() { Timeout = ShownAssertions.LimitMs });
        page.ShouldHaveNoComplaints();
    }
}
