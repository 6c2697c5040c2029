using Microsoft.Extensions.Logging;

namespace IonMentoring.Suggestions;

/// <summary>Events 3000 to 3099. No message text is ever logged.</summary>
internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Warning, "Model {Model} {Failure}")]
    public static partial void ModelFailed(ILogger logger, string model, string failure);

    [LoggerMessage(3001, LogLevel.Debug, "Model {Model} gave an answer that cannot be read")]
    public static partial void ModelGarbage(ILogger logger, string model, Exception exception);

    [LoggerMessage(3002, LogLevel.Warning, "A call of a persona failed: {Reason}")]
    public static partial void PersonaFailed(ILogger logger, string reason);

    [LoggerMessage(3020, LogLevel.Information, "The cache was warmed with {Count} answers that were asked for most")]
    public static partial void WarmedByHistory(ILogger logger, int count);

    [LoggerMessage(3021, LogLevel.Information, "The cache was warmed with answers to {Count} common messages")]
    public static partial void WarmedByList(ILogger logger, int count);

    [LoggerMessage(3022, LogLevel.Information, "The cache starts empty: nothing is known of earlier requests, and answers of a language model cost money")]
    public static partial void NotWarmed(ILogger logger);

    [LoggerMessage(3023, LogLevel.Warning, "The cache could not be warmed")]
    public static partial void WarmUpFailed(ILogger logger, Exception exception);
}
