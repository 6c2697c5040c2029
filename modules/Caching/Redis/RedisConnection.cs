using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace IonMentoring.Caching.Redis;

/// <summary>The one connection to Redis, and how it does. Tries again by itself for as long as the program runs.</summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private const string Unreachable = "cannot be reached";
    private const string WrongPassword = "refuses the name or password";

    private readonly ILogger<RedisConnection> _logger;
    private string? _problem;

    public RedisConnection(IOptions<CachingOptions> options, ILogger<RedisConnection> logger)
    {
        _logger = logger;
        var redis = RedisAddress.Options(options.Value.Redis!);
        Address = RedisAddress.Describe(redis);
        Multiplexer = ConnectionMultiplexer.Connect(redis);
        Multiplexer.ConnectionFailed += (_, failed) => Failed(
            failed.FailureType == ConnectionFailureType.AuthenticationFailure || (failed.Exception is { } exception && IsWrongPassword(exception)) ? WrongPassword : Unreachable);
        if (!Multiplexer.IsConnected)
        {
            Failed(Unreachable);
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
        _ when IsWrongPassword(exception) => WrongPassword,
        RedisServerException refusal => $"refuses: {Reason(refusal)}",
        RedisTimeoutException or TimeoutException => "does not answer in time",
        _ => Unreachable,
    });

    public async ValueTask DisposeAsync() => await Multiplexer.DisposeAsync();

    // The first sentence says why; what follows may quote a value.
    private static string Reason(RedisServerException refusal) => refusal.Message.Split(['.', ';', '\n', '\''], 2)[0];

    private static bool IsWrongPassword(Exception exception) =>
        exception is RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure }
        || exception.Message.Contains("WRONGPASS", StringComparison.Ordinal)
        || exception.Message.Contains("NOAUTH", StringComparison.Ordinal)
        || (exception.InnerException is { } inner && IsWrongPassword(inner));

    // That the password is wrong also makes it unreachable, which says less.
    private void Failed(string problem)
    {
        var before = Volatile.Read(ref _problem);
        if ((before == WrongPassword && problem == Unreachable) || Interlocked.CompareExchange(ref _problem, problem, before) != before)
        {
            return;
        }

        if (before is null || (before == Unreachable && problem == WrongPassword))
        {
            Log.RedisFails(_logger, Address, problem);
        }
    }
}
