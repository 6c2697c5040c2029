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
}
