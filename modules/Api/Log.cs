using Microsoft.Extensions.Logging;

namespace IonMentoring.Api;

/// <summary>Events 4000 to 4099.</summary>
internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Error, "Request {RequestId} failed unexpectedly")]
    public static partial void Unexpected(ILogger logger, string requestId, Exception exception);

    [LoggerMessage(4001, LogLevel.Debug, "Request {RequestId} was given up by its client")]
    public static partial void ClientLeft(ILogger logger, string requestId);
}
