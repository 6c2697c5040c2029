using Microsoft.Extensions.Logging;

namespace IonMentoring.Api;

/// <summary>Events 4000 to 4099.</summary>
internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Error, "Request {RequestId} failed unexpectedly")]
    public static partial void Unexpected(ILogger logger, string requestId, Exception exception);

    [LoggerMessage(4001, LogLevel.Debug, "Request {RequestId} was given up by its client")]
    public static partial void ClientLeft(ILogger logger, string requestId);

    [LoggerMessage(4002, LogLevel.Warning, "The operator key has only {Length} characters and can be guessed; take at least {Enough}")]
    public static partial void ShortOperatorKey(ILogger logger, int length, int enough);
}
