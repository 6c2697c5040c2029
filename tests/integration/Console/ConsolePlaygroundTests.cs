using System.Globalization;
using Microsoft.Playwright;

namespace IonMentoring.Integration.Tests;

[Collection(ConsoleGroup.Name)]
public sealed class ConsolePlaygroundTests(ConsoleSite site)
{
    [Fact]
    public async Task Message_sent_showsAnswerAndRouting()
    {
        const string Text = "How does a compiler work?";
        var told = await site.Host.Client.AskAsync(Paths.Process, Messages.With(Text, Keys.Elro));
        await using var page = await site.OpenAsync("/console/playground");

        await page.Page.GetByLabel("Message").FillAsync(Text);
        await page.Page.GetByLabel("Resonance key").FillAsync(Keys.Elro);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await page.Page.Locator("#answer").ShouldSayAsync(told.Json.Text("persona_used"));
        (await page.Page.Locator("[data-content]").InnerTextAsync()).Trim().ShouldBe(told.Json.Text("content").Trim());
        await page.Page.Locator("[data-reasoning]").ShouldSayAsync(told.Json.Text("routing.reasoning"));
        await page.Page.Locator("[data-cache-hit]").ShouldSayAsync("yes");
        await page.Page.Locator(".bars tbody tr").First.ShouldSayAsync(told.Json.Number("routing.scores.elro").ToString("0.000", CultureInfo.InvariantCulture));
        await page.Page.Locator("main").ShouldSayAsync(told.Json.Text("routing.explanation.smallest_changes.0.resonance_key"));
        await page.KeepScreenshotAsync("playground");
        page.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Message_withMarkup_staysText()
    {
        await using var page = await site.OpenAsync("/console/playground");

        await page.Page.GetByLabel("Message").FillAsync("<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script> \"quoted\" I need a plan");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await page.Page.Locator("[data-content]").ShouldShowAsync();
        (await page.Page.Locator("main img, main script").CountAsync()).ShouldBe(0);
        (await page.Page.TitleAsync()).ShouldBe("Playground – ION Mentoring");
        page.ShouldHaveNoComplaints();
    }

    [Theory]
    [InlineData("Hello", "frustratd-burst-learning", "frustrated")]
    [InlineData("", "", "user_input")]
    public async Task Message_refusedByTheApi_saysWhyAndGoesOn(string message, string key, string said)
    {
        await using var page = await site.OpenAsync("/console/playground");

        await page.Page.GetByLabel("Message").FillAsync(message);
        await page.Page.GetByLabel("Resonance key").FillAsync(key);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await page.Page.Locator(".act-failed").ShouldSayAsync(said);

        await page.Page.GetByLabel("Message").FillAsync("I need advice");
        await page.Page.GetByLabel("Resonance key").FillAsync("");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await page.Page.Locator("[data-content]").ShouldShowAsync();
        page.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Message_asLongAsAllowed_isAnswered()
    {
        await using var page = await site.OpenAsync("/console/playground");

        await page.Page.GetByLabel("Message").FillAsync(string.Concat(Enumerable.Repeat("마감이 걱정돼요. ", 1000)));
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await page.Page.Locator("[data-content]").ShouldShowAsync();
        page.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Keyboard_alone_signsInAndSends()
    {
        await using var page = await site.VisitAsync("/console/playground");
        await Assertions.Expect(page.Page.Locator("#key")).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync(HostProcess.OperatorKey);
        await page.Page.Keyboard.PressAsync("Enter");
        await page.ReadyAsync();

        // A page begins at its heading; from its top, the first stop leads past the menu.
        await Assertions.Expect(page.Heading).ToBeFocusedAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Skip to the content" }).FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("main")).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Page.GetByLabel("Message")).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync("I need advice");
        await TabToAsync(page, "Send");
        await page.Page.Keyboard.PressAsync("Enter");

        await page.Page.Locator("[data-content]").ShouldShowAsync();
        page.ShouldHaveNoComplaints();
    }

    private static async Task TabToAsync(ConsolePage page, string name)
    {
        for (var i = 0; i < 10; i++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (await page.Page.EvaluateAsync<string>("document.activeElement.textContent") is { } text && text.Trim() == name)
            {
                return;
            }
        }

        throw new InvalidOperationException($"{name} is not reached with the Tab key.");
    }
}
