using Microsoft.Extensions.Logging;

namespace IonMentoring.Monitoring.Events;

/// <summary>Events 8040 to 8049.</summary>
internal static partial class Log
{
    [LoggerMessage(8040, LogLevel.Warning, "Events cannot be stored and wait; when no more can, they are dropped: {Reason}")]
    public static partial void EventsWait(ILogger logger, string reason);

    [LoggerMessage(8041, LogLevel.Error, "{Events} events could not be stored and are dropped")]
    public static partial void EventsRefused(ILogger logger, int events, Exception exception);

    [LoggerMessage(8042, LogLevel.Warning, "{Events} events are lost: the program ends and the database is away")]
    public static partial void EventsLost(ILogger logger, int events);
}
