using Microsoft.Playwright;

namespace IonMentoring.Integration.Tests;

[Collection(ConsoleGroup.Name)]
public sealed class ConsoleAccessibilityTests(ConsoleSite site)
{
    private const int MostStops = 400;

    private static readonly string Check = File.ReadAllText(Path.Combine(HostProcess.RepositoryRoot, "tests", "integration", "Console", "accessibility.js"));

    public static TheoryData<string, ColorScheme> Pages => new(
        from page in ConsolePages.All from scheme in new[] { ColorScheme.Light, ColorScheme.Dark } select (page, scheme));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_inEitherTheme_namesAndContrastsAreRight(string path, ColorScheme scheme)
    {
        await using var page = await site.OpenAsync(path, new() { ColorScheme = scheme });
        foreach (var details in await page.Page.Locator("summary").AllAsync())
        {
            await details.ClickAsync();
        }

        (await page.Page.EvaluateAsync<string[]>(Check)).ShouldBeEmpty();
        await page.KeepScreenshotAsync($"{scheme.ToString().ToLowerInvariant()}{path.Replace('/', '-')}");
        page.ShouldHaveNoComplaints();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task SignIn_inEitherTheme_namesAndContrastsAreRight(ColorScheme scheme)
    {
        await using var page = await site.VisitAsync("/console/sign-in", new() { ColorScheme = scheme });

        (await page.Page.EvaluateAsync<string[]>(Check)).ShouldBeEmpty();
        await page.SignInAsync("wrong");
        await page.Page.GetByRole(AriaRole.Alert).ShouldShowAsync();
        (await page.Page.EvaluateAsync<string[]>(Check)).ShouldBeEmpty();
        await page.KeepScreenshotAsync($"sign-in-{scheme.ToString().ToLowerInvariant()}");
    }

    [Fact]
    public async Task Playground_answered_namesAndContrastsAreRight()
    {
        await using var page = await site.OpenAsync("/console/playground", new() { ColorScheme = ColorScheme.Dark });
        await page.Page.GetByLabel("Message").FillAsync("I need advice");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await page.Page.Locator("[data-content]").ShouldShowAsync();

        (await page.Page.EvaluateAsync<string[]>(Check)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(ConsolePages.Each), MemberType = typeof(ConsolePages))]
    public async Task Keyboard_throughAPage_seesEveryStopAndLeaves(string path)
    {
        await using var page = await site.OpenAsync(path);
        await page.Page.Locator(".skip").FocusAsync();
        var stops = 0;
        for (; stops < MostStops; stops++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            var stop = await page.Page.EvaluateAsync<string>(
                "() => { const at = document.activeElement; return at === document.body ? '' : parseFloat(getComputedStyle(at).outlineWidth) >= 2 ? 'seen' : at.outerHTML; }");
            if (stop.Length == 0)
            {
                break;
            }

            stop.ShouldBe("seen");
        }

        stops.ShouldBeInRange(10, MostStops - 1);
    }

    [Theory]
    [MemberData(nameof(ConsolePages.Each), MemberType = typeof(ConsolePages))]
    public async Task Page_320PixelsWide_scrollsNotSideways(string path)
    {
        await using var page = await site.OpenAsync(path, new() { ViewportSize = new() { Width = 320, Height = 640 } });

        (await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        await page.KeepScreenshotAsync($"narrow{path.Replace('/', '-')}");
        page.ShouldHaveNoComplaints();
    }
}
