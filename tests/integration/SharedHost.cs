using IonMentoring.Integration.Tests;

[assembly: AssemblyFixture(typeof(SharedHost))]

namespace IonMentoring.Integration.Tests;

/// <summary>One program with default settings for all tests that only ask it something.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    private HostProcess? _host;

    public HostProcess Host => _host ?? throw new InvalidOperationException("The program has not started.");

    public HttpClient Client => Host.Client;

    public async ValueTask InitializeAsync() => _host = await HostProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
