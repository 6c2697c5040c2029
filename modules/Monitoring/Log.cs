using Microsoft.Extensions.Logging;

namespace IonMentoring.Monitoring;

/// <summary>Events 8000 to 8099.</summary>
internal static partial class Log
{
    [LoggerMessage(8000, LogLevel.Warning, "An instrument could not be asked: {Reason}")]
    public static partial void InstrumentFailed(ILogger logger, string reason);

    [LoggerMessage(8010, LogLevel.Warning, "What other processes measured cannot be read, and metrics are of this process alone from here on: {Reason}")]
    public static partial void SeriesAway(ILogger logger, string reason);

    [LoggerMessage(8011, LogLevel.Information, "What other processes measured can be read again")]
    public static partial void SeriesThere(ILogger logger);
}
