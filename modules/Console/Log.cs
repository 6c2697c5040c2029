using System.Net;
using Microsoft.Extensions.Logging;

namespace IonMentoring.OperatorConsole;

/// <summary>Events 9000 to 9099.</summary>
internal static partial class Log
{
    [LoggerMessage(9000, LogLevel.Information, "An operator signed in to the console from {Address}")]
    public static partial void SignedIn(ILogger logger, IPAddress? address);

    [LoggerMessage(9001, LogLevel.Warning, "Sign-in to the console from {Address} was refused: {Outcome}")]
    public static partial void Refused(ILogger logger, IPAddress? address, Access.KeyCheck outcome);

    [LoggerMessage(9002, LogLevel.Warning, "Sign-in to the console from {Address} has to wait: too many wrong keys")]
    public static partial void HasToWait(ILogger logger, IPAddress? address);
}
