namespace IonMentoring.Integration.Tests;

/// <summary>Two apis that share a Redis of their own.</summary>
public sealed class TwoApis : IAsyncLifetime
{
    private HostProcess? _one;
    private HostProcess? _two;

    public RedisServer Redis { get; } = new();

    public HostProcess One => _one ?? throw new InvalidOperationException("The program has not started.");

    public HostProcess Two => _two ?? throw new InvalidOperationException("The program has not started.");

    public async ValueTask InitializeAsync()
    {
        await Redis.InitializeAsync();
        string[] settings = [Redis.Setting, "--Suggestions:WarmUp=0", "--Caching:Life=00:00:01", "--Caching:ColdLife=00:00:01", "--Caching:HotLife=00:00:01"];
        var starting = new[] { HostProcess.StartRoleAsync("api", settings), HostProcess.StartRoleAsync("api", settings) };
        _one = await starting[0];
        _two = await starting[1];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in new[] { _one, _two })
        {
            if (host is not null)
            {
                await host.DisposeAsync();
            }
        }

        await Redis.DisposeAsync();
    }
}
