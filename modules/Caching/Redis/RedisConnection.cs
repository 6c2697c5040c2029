using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace IonMentoring.Caching.Redis;

/// <summary>The one connection to Redis, and how it does. Tries again by itself for as long as the program runs.</summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private readonly ILogger<RedisConnection> _logger;
    private string? _problem;

    public RedisConnection(IOptions<CachingOptions> options, ILogger<RedisConnection> logger)
    {
        _logger = logger;
        var redis = RedisAddress.Options(options.Value.Redis!);
        Address = RedisAddress.Describe(redis);
        Multiplexer = ConnectionMultiplexer.Connect(redis);
        Multiplexer.ConnectionFailed += (_, failed) => Failed(failed.FailureType == ConnectionFailureType.AuthenticationFailure
            ? "refuses the name or password"
            : "cannot be reached");
        if (!Multiplexer.IsConnected)
        {
            Failed("cannot be reached");
        }
    }

    public string Address { get; }

    public ConnectionMultiplexer Multiplexer { get; }

    public IDatabase Database => Multiplexer.GetDatabase();

    /// <summary>What is wrong with it, or null.</summary>
    public string? Problem => Volatile.Read(ref _problem);

    /// <summary>The servers that can be written to: several in a cluster.</summary>
    public IReadOnlyList<IServer> Servers => Multiplexer.GetServers().Where(server => server is { IsConnected: true, IsReplica: false }).ToList() is { Count: > 0 } servers
        ? servers
        : throw new RedisException("No server is connected.");

    public void Works()
    {
        if (Interlocked.Exchange(ref _problem, null) is not null)
        {
            Log.RedisBack(_logger, Address);
        }
    }

    public void Failed(Exception exception) => Failed(exception switch
    {
        RedisServerException refusal => $"refuses: {Reason(refusal)}",
        RedisTimeoutException or TimeoutException => "does not answer in time",
        _ => "cannot be reached",
    });

    public async ValueTask DisposeAsync() => await Multiplexer.DisposeAsync();

    // The first sentence says why; what follows may quote a value.
    private static string Reason(RedisServerException refusal) => refusal.Message.Split(['.', ';', '\n', '\''], 2)[0];

    private void Failed(string problem)
    {
        if (Interlocked.Exchange(ref _problem, problem) is null)
        {
            Log.RedisFails(_logger, Address, problem);
        }
    }
}
