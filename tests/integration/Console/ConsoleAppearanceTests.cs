using Microsoft.Playwright;

namespace IonMentoring.Integration.Tests;

[Collection(ConsoleGroup.Name)]
public sealed class ConsoleAppearanceTests(ConsoleSite site)
{
    private const string Background = "getComputedStyle(document.body).backgroundColor";

    [Fact]
    public async Task Language_ofTheBrowser_isSpokenAtFirst()
    {
        await using var page = await site.VisitAsync("/console/sign-in", new() { Locale = "ko-KR" });

        await page.Heading.ShouldSayAsync("로그인");
        (await page.Page.GetAttributeAsync("html", "lang")).ShouldBe("ko");
        await page.SignInAsync("wrong");
        await page.Page.GetByRole(AriaRole.Alert).ShouldSayAsync("키가 틀렸습니다.");
    }

    [Fact]
    public async Task Language_switched_isKept()
    {
        await using var page = await site.OpenAsync("/console/plugins");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "한국어" }).ClickAsync();

        await page.Heading.ShouldSayAsync("플러그인");
        new Uri(page.Page.Url).AbsolutePath.ShouldBe("/console/plugins");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "놀이터" }).ClickAsync();
        await page.Heading.ShouldSayAsync("놀이터");
        await page.Page.ReloadAsync();
        await page.Heading.ShouldSayAsync("놀이터");
        await page.KeepScreenshotAsync("korean-playground");
        page.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Theme_ofTheSystem_countsUntilSwitched()
    {
        await using var page = await site.OpenAsync("/console/plugins", new() { ColorScheme = ColorScheme.Dark });
        var dark = await page.Page.EvaluateAsync<string>(Background);

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Light" }).ClickAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Light" })).ToHaveAttributeAsync("aria-pressed", "true");

        var light = await page.Page.EvaluateAsync<string>(Background);
        dark.ShouldBe("rgb(23, 24, 27)");
        light.ShouldBe("rgb(244, 245, 249)");
        page.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Page_thatIsNone_saysSo()
    {
        await using var page = await site.OpenAsync("/console/nowhere");

        await page.Heading.ShouldSayAsync("There is no such page");
    }
}
