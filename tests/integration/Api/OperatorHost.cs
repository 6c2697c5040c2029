namespace IonMentoring.Integration.Tests;

/// <summary>A program of its own for tests that clear its cache or count in it.</summary>
public sealed class OperatorHost : IAsyncLifetime
{
    public const string ClientKey = "client-key-for-tests-1";

    private HostProcess? _host;

    public HttpClient Client => (_host ?? throw new InvalidOperationException("The program has not started.")).Client;

    public async ValueTask InitializeAsync() => _host = await HostProcess.StartAsync($"--Access:ClientKeys:0={ClientKey}", "--Suggestions:WarmUp=0");

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
