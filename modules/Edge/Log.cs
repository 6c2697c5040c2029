using Microsoft.Extensions.Logging;

namespace IonMentoring.Edge;

/// <summary>Events 6000 to 6099.</summary>
internal static partial class Log
{
    [LoggerMessage(6000, LogLevel.Warning, "Destination {Destination} is out: {Reason}")]
    public static partial void DestinationOut(ILogger logger, string destination, string reason);

    [LoggerMessage(6001, LogLevel.Information, "Destination {Destination} is back")]
    public static partial void DestinationBack(ILogger logger, string destination);

    [LoggerMessage(6002, LogLevel.Debug, "A request that {Destination} did not answer is tried again: {Reason}")]
    public static partial void TriedAgain(ILogger logger, string destination, string reason);

    [LoggerMessage(6010, LogLevel.Information, "The edge took its changed settings; it has {Regions} regions")]
    public static partial void SettingsTaken(ILogger logger, int regions);

    [LoggerMessage(6011, LogLevel.Error, "The changed settings are refused, those before stay: {Reasons}")]
    public static partial void SettingsRefused(ILogger logger, string reasons);

    [LoggerMessage(6020, LogLevel.Error, "The state file {File} could not be read and is kept as {Aside}; the edge starts on its settings: {Reason}")]
    public static partial void StateDamaged(ILogger logger, string file, string aside, string reason);

    [LoggerMessage(6021, LogLevel.Error, "The deployment of {Region} to {Colour} is rolled back: {Reason}")]
    public static partial void RolledBack(ILogger logger, string region, string colour, string reason);

    [LoggerMessage(6022, LogLevel.Error, "The state file {File} could not be written: {Reason}")]
    public static partial void StateNotWritten(ILogger logger, string file, string reason);
}
