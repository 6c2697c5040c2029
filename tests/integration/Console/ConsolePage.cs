using Microsoft.Playwright;

namespace IonMentoring.Integration.Tests;

/// <summary>A page in a browser session of its own, and what the browser complained of.</summary>
public sealed class ConsolePage : IAsyncDisposable
{
    private static readonly string Screenshots = Path.Combine(HostProcess.RepositoryRoot, "artifacts", "screenshots");

    private readonly List<string> _complaints = [];

    private ConsolePage(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Keep(message.Type is "error" or "warning", $"{message.Text} ({message.Location})");
        page.PageError += (_, error) => Keep(true, error);
        page.RequestFailed += (_, request) => Keep(request.Failure != "net::ERR_ABORTED", $"{request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    public ILocator Heading => Page.Locator("h1");

    public static async Task<ConsolePage> OpenAsync(IBrowser browser, Uri address, BrowserNewContextOptions options)
    {
        options.ReducedMotion = ReducedMotion.Reduce;
        options.Locale ??= "en-GB";
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(ShownAssertions.LimitMs);
        var page = new ConsolePage(await context.NewPageAsync());
        await page.Page.GotoAsync(address.ToString());
        return page;
    }

    /// <summary>Waits until the page is connected and shows what it asked for.</summary>
    public async Task ReadyAsync()
    {
        await Page.Locator(".shell main h1").WaitForAsync();
        await Assertions.Expect(Page.GetByText("Loading…", new() { Exact = true })).ToHaveCountAsync(0, new() { Timeout = ShownAssertions.LimitMs });
    }

    public async Task SignInAsync(string key)
    {
        await Page.Locator("#key").FillAsync(key);
        await Page.Locator("main button").ClickAsync();
    }

    public Task KeepScreenshotAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}.png"), FullPage = true });

    public void ShouldHaveNoComplaints()
    {
        lock (_complaints)
        {
            _complaints.ShouldBeEmpty();
        }
    }

    public void Forgive(string text)
    {
        lock (_complaints)
        {
            _complaints.RemoveAll(complaint => complaint.Contains(text, StringComparison.Ordinal));
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Keep(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            lock (_complaints)
            {
                _complaints.Add(text);
            }
        }
    }
}
