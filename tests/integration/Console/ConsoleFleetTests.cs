using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace IonMentoring.Integration.Tests;

[Collection(ConsoleGroup.Name)]
public sealed class ConsoleFleetTests
{
    private const int Visits = 4;

    [Fact]
    public async Task Page_ofOneApiConnectedToAnother_works()
    {
        await using var one = await HostProcess.StartRoleAsync("api");
        await using var other = await HostProcess.StartRoleAsync("api");
        await using var edge = await HostProcess.StartRoleAsync(
            "edge", $"--Edge:Regions:us-central1:Blue:0={one.Url}", $"--Edge:Regions:us-central1:Blue:1={other.Url}");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var page = await ConsolePage.OpenAsync(browser, new Uri(edge.Url, "/console/plugins"), new());
        await page.SignInAsync(HostProcess.OperatorKey);
        await page.ReadyAsync();
        var servedBy = new ConcurrentBag<string>();
        page.Page.Response += (_, response) =>
        {
            if (response.Headers.TryGetValue("x-ion-served-by", out var api))
            {
                servedBy.Add(api);
            }
        };

        for (var i = 0; i < Visits; i++)
        {
            await page.Page.ReloadAsync();
            await page.ReadyAsync();
            await page.Page.Locator("[data-plugin='Lua'] .badge-good").ShouldShowAsync();
        }

        servedBy.Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        page.ShouldHaveNoComplaints();
    }
}
