using Microsoft.Extensions.Logging;

namespace IonMentoring.Caching;

/// <summary>Events 5000 to 5099. No password is ever logged.</summary>
internal static partial class Log
{
    [LoggerMessage(5000, LogLevel.Warning, "Redis at {Address} {Problem}: each process keeps its answers in memory alone until it works again")]
    public static partial void RedisFails(ILogger logger, string address, string problem);

    [LoggerMessage(5001, LogLevel.Information, "Redis at {Address} works again")]
    public static partial void RedisBack(ILogger logger, string address);

    [LoggerMessage(5002, LogLevel.Warning, "{Scope} was removed from memory; Redis will follow when it works again")]
    public static partial void RemovalPending(ILogger logger, string scope);
}
