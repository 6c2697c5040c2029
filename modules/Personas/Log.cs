using Microsoft.Extensions.Logging;

namespace IonMentoring.Personas;

/// <summary>Events 2000 to 2099.</summary>
internal static partial class Log
{
    [LoggerMessage(2000, LogLevel.Information, "Persona {Persona} {Version} ({Revision}) from {Plugin} serves, {ElapsedMs:0} ms after its files were complete")]
    public static partial void Serves(ILogger logger, string persona, string version, string revision, string plugin, double elapsedMs);

    [LoggerMessage(2001, LogLevel.Warning, "Plugin {Plugin} is refused: {Reason}")]
    public static partial void Refused(ILogger logger, string plugin, string reason);

    [LoggerMessage(2002, LogLevel.Information, "Plugin {Plugin} was removed; persona {Persona} serves no more")]
    public static partial void Removed(ILogger logger, string plugin, string persona);

    [LoggerMessage(2003, LogLevel.Information, "Persona {Persona} {Version} ({Revision}) is unloaded")]
    public static partial void Unloaded(ILogger logger, string persona, string version, string revision);

    [LoggerMessage(2004, LogLevel.Warning, "Persona {Persona} {Version} failed to dispose: {Reason}")]
    public static partial void DisposeFailed(ILogger logger, string persona, string version, string reason);

    [LoggerMessage(2005, LogLevel.Error, "The plugin folder {Folder} cannot be looked through")]
    public static partial void LookFailed(ILogger logger, string folder, Exception exception);

    [LoggerMessage(2006, LogLevel.Warning, "{File} lies beside the plugin folders and is not loaded: put it into a folder of its own")]
    public static partial void Misplaced(ILogger logger, string file);

    [LoggerMessage(2007, LogLevel.Warning, "The shadow copy {Folder} could not be deleted: {Reason}")]
    public static partial void ShadowLeft(ILogger logger, string folder, string reason);

    [LoggerMessage(2008, LogLevel.Warning, "The system does not report changes in {Folder}: {Reason} The folder is looked through at Personas:PollInterval instead")]
    public static partial void NotNotified(ILogger logger, string folder, string reason);
}
