namespace IonMentoring.Personas.Fence;

/// <summary>Describes what a plugin threw as plain text: the exception itself would keep the plugin loaded.</summary>
internal static class ExceptionText
{
    private const int Longest = 300;

    public static string Of(Exception exception)
    {
        var name = exception.GetType().Name;
        try
        {
            // Even the message is the plugin's code.
            var message = exception.InnerException is { } inner && exception is System.Reflection.TargetInvocationException or TypeInitializationException
                ? Of(exception.InnerException!)
                : exception.Message ?? string.Empty;
            message = message.ReplaceLineEndings(" ");
            return $"{name}: {(message.Length <= Longest ? message : $"{message[..Longest]}…")}";
        }
        catch (Exception)
        {
            return $"{name}, whose message cannot be read";
        }
    }
}
