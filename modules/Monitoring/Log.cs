using Microsoft.Extensions.Logging;

namespace IonMentoring.Monitoring;

/// <summary>Events 8000 to 8099.</summary>
internal static partial class Log
{
    [LoggerMessage(8000, LogLevel.Warning, "An instrument could not be asked: {Reason}")]
    public static partial void InstrumentFailed(ILogger logger, string reason);
}
