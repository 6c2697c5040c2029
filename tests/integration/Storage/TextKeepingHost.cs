namespace IonMentoring.Integration.Tests;

/// <summary>A program that keeps the text of messages.</summary>
public sealed class TextKeepingHost : IAsyncLifetime
{
    private HostProcess? _host;

    public HostProcess Host => _host ?? throw new InvalidOperationException("The program has not started.");

    public async ValueTask InitializeAsync() => _host = await HostProcess.StartAsync("--Storage:KeepText=true", "--Suggestions:WarmUp=0");

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
