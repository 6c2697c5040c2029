using Microsoft.Playwright;

namespace IonMentoring.Integration.Tests;

[Collection(ConsoleGroup.Name)]
public sealed class ConsoleLostApiTests
{
    [Fact]
    public async Task Api_endedAndStartedAgain_pageSaysSoAndComesBack()
    {
        var url = $"--Api:Url=http://127.0.0.1:{Ports.Closed()}";
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var first = await HostProcess.StartRoleAsync("api", url);
        try
        {
            await using var page = await ConsolePage.OpenAsync(browser, new Uri(first.Url, "/console/plugins"), new());
            await page.SignInAsync(HostProcess.OperatorKey);
            await page.ReadyAsync();

            await first.StopAsync();
            await page.Page.Locator("#lost").ShouldSayAsync("The connection to the api is lost.");
            await using var second = await HostProcess.StartRoleAsync("api", url);

            // Another process with the same operator key: still signed in, on the same page.
            await Assertions.Expect(page.Page.Locator("#lost")).ToBeHiddenAsync(new() { Timeout = ShownAssertions.LimitMs });
            await page.ReadyAsync();
            await page.Heading.ShouldSayAsync("Plugins");
        }
        finally
        {
            await first.DisposeAsync();
        }
    }

    [Fact]
    public async Task Console_switchedOff_isNotThere()
    {
        await using var host = await HostProcess.StartRoleAsync("api", "--Console:Enabled=false");

        (await host.Client.FetchAsync("/console")).Status.ShouldBe(404);
        (await host.Client.FetchAsync("/console/assets/console.css")).Status.ShouldBe(404);
    }
}
