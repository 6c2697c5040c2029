using Microsoft.Extensions.Logging;

namespace IonMentoring.Storage;

/// <summary>Events 7000 to 7099.</summary>
internal static partial class Log
{
    [LoggerMessage(7000, LogLevel.Information, "{Database} is in use")]
    public static partial void DatabaseUp(ILogger logger, string database);

    [LoggerMessage(7001, LogLevel.Error, "{Database} cannot be used, and what is to be written waits on disk: {Reason}")]
    public static partial void DatabaseAway(ILogger logger, string database, string reason);

    [LoggerMessage(7002, LogLevel.Error, "{Rows} rows were lost since the last report: there was no room for them, or they could not be read")]
    public static partial void RowsDropped(ILogger logger, long rows);

    [LoggerMessage(7003, LogLevel.Error, "Nothing can be kept on disk, and what the database does not take waits in memory as long as there is room: {Reason}")]
    public static partial void NoRoom(ILogger logger, string reason);

    [LoggerMessage(7004, LogLevel.Error, "The database refused {Row}, which is lost: {Reason}")]
    public static partial void RowRefused(ILogger logger, string row, string reason);

    [LoggerMessage(7005, LogLevel.Error, "What is too old could not be removed, and is tried again in an hour: {Reason}")]
    public static partial void RetentionFailed(ILogger logger, string reason);

    [LoggerMessage(7006, LogLevel.Warning, "How far the standbys are behind cannot be told: {Reason}")]
    public static partial void LagUnknown(ILogger logger, string reason);

    [LoggerMessage(7007, LogLevel.Warning, "The clock of this machine ({Here:O}) and the database's ({There:O}) are far apart: what is too old is told by the earlier of both")]
    public static partial void ClocksApart(ILogger logger, DateTime here, DateTime there);
}
