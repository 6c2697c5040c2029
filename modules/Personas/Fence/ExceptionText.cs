using System.Reflection;

namespace IonMentoring.Personas.Fence;

/// <summary>Describes what a plugin threw as plain text: the exception itself would keep the plugin loaded.</summary>
internal static class ExceptionText
{
    private const int Longest = 300;
    private const int DeepestWrapping = 5;

    public static string Of(Exception exception)
    {
        var name = exception.GetType().Name;
        try
        {
            // Even the message is the plugin's code.
            var told = exception;
            for (var depth = 0; depth < DeepestWrapping && told is (TargetInvocationException or TypeInitializationException); depth++)
            {
                told = told.InnerException ?? told;
            }

            name = told.GetType().Name;
            var message = (told.Message ?? string.Empty).ReplaceLineEndings(" ");
            return $"{name}: {(message.Length <= Longest ? message : $"{message[..Longest]}…")}";
        }
        catch (Exception)
        {
            return $"{name}, whose message cannot be read";
        }
    }
}
