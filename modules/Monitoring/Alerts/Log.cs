using Microsoft.Extensions.Logging;

namespace IonMentoring.Monitoring.Alerts;

/// <summary>Events 8020 to 8039. Neither a webhook's path nor a key is ever logged.</summary>
internal static partial class Log
{
    [LoggerMessage(8020, LogLevel.Warning, "Alert {Id} fires: {Title}")]
    public static partial void AlertFires(ILogger logger, Guid id, string title);

    [LoggerMessage(8021, LogLevel.Information, "Alert {Id}: {Title}")]
    public static partial void AlertChanged(ILogger logger, Guid id, string title);

    [LoggerMessage(8022, LogLevel.Warning, "The database is away ({Reason}): this process evaluates the alerts and notifies by itself until it is back")]
    public static partial void DatabaseAway(ILogger logger, string reason);

    [LoggerMessage(8023, LogLevel.Information, "The database is back: one process evaluates the alerts for all again")]
    public static partial void DatabaseBack(ILogger logger);

    [LoggerMessage(8024, LogLevel.Information, "This process evaluates the alerts from now on")]
    public static partial void LeaseTaken(ILogger logger);

    [LoggerMessage(8025, LogLevel.Error, "The alerts could not be evaluated this time")]
    public static partial void EvaluationFailed(ILogger logger, Exception exception);

    [LoggerMessage(8026, LogLevel.Warning, "The stored threshold of {Rule} is {Threshold}; it must be {Allowed}, so that of the settings counts")]
    public static partial void ThresholdRefused(ILogger logger, string rule, double threshold, string allowed);

    [LoggerMessage(8027, LogLevel.Warning, "A notification could not be sent to {Channel}: {Reason}")]
    public static partial void NotificationFailed(ILogger logger, string channel, string reason);

    [LoggerMessage(8028, LogLevel.Warning, "A notification for {Channel} was dropped: {Waiting} wait already")]
    public static partial void NotificationDropped(ILogger logger, string channel, int waiting);

    [LoggerMessage(8029, LogLevel.Warning, "{Title}\n{Facts}")]
    public static partial void Notification(ILogger logger, string title, string facts);

    [LoggerMessage(8030, LogLevel.Error, "A notification could not be sent to {Channel}")]
    public static partial void ChannelFailed(ILogger logger, string channel, Exception exception);

    [LoggerMessage(8031, LogLevel.Warning, "A notification for {Channel} was not sent before the program ended: {Title}")]
    public static partial void NotificationLeft(ILogger logger, string channel, string title);
}
