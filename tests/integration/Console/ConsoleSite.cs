using Microsoft.Playwright;

namespace IonMentoring.Integration.Tests;

/// <summary>A program in the role all, and a browser before it.</summary>
public sealed class ConsoleSite : IAsyncLifetime
{
    public const string ClientKey = "client-key-for-tests-1";
    public const string Rule = "any-memory-at-all";

    private HostProcess? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _signedIn;

    public HostProcess Host => _host ?? throw new InvalidOperationException("The program has not started.");

    /// <summary>With an alert that is always there, and a cache in which is only what tests asked.</summary>
    public async ValueTask InitializeAsync()
    {
        _host = await HostProcess.StartAsync(
            $"--Access:ClientKeys:0={ClientKey}", "--Suggestions:WarmUp=0", "--Alerts:Frequency=00:00:01", "--Alerts:Occurrences=1",
            $"--Alerts:Rules:{Rule}:Metric=memory_utilization", $"--Alerts:Rules:{Rule}:Threshold=0", $"--Alerts:Rules:{Rule}:Severity=High");
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => _host.Client.AskAsync(Paths.Process, Messages.With($"I need advice number {i}", Keys.Lua))));
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    /// <summary>A page as a browser sees it that was never here.</summary>
    public Task<ConsolePage> VisitAsync(string path, BrowserNewContextOptions? options = null) =>
        ConsolePage.OpenAsync(_browser!, new Uri(Host.Url, path), options ?? new());

    /// <summary>A page as an operator sees it.</summary>
    public async Task<ConsolePage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        if (_signedIn is null)
        {
            await using var first = await VisitAsync("/console/sign-in");
            await first.SignInAsync(HostProcess.OperatorKey);
            _signedIn = await first.Page.Context.StorageStateAsync();
        }

        options ??= new();
        options.StorageState = _signedIn;
        var page = await VisitAsync(path, options);
        await page.ReadyAsync();
        return page;
    }
}
