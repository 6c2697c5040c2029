using System.Text.Json;
using System.Text.Unicode;
using IonMentoring.ModuleContracts.Api;

namespace IonMentoring.Suggestions.Http;

/// <summary>Says in the client's words what was wrong with a JSON body.</summary>
internal static class JsonBodyErrors
{
    private const int DeepestNesting = 32;

    public static JsonReaderOptions ReaderOptions { get; } = new() { MaxDepth = DeepestNesting };

    /// <exception cref="ApiException">Something follows the value.</exception>
    public static void RequireEnd(ref Utf8JsonReader json)
    {
        if (json.Read())
        {
            throw new ApiException(ApiErrorCode.InvalidInput, "The body holds more than one JSON value.");
        }
    }

    /// <exception cref="ApiException">It is no UTF-8.</exception>
    public static void RequireUtf8(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            throw new ApiException(ApiErrorCode.InvalidInput, "The body is not valid UTF-8.");
        }
    }

    public static ApiException Refusal(JsonException exception)
    {
        var field = FieldOf(exception.Path);
        if (exception.InnerException is JsonException || exception.Path is null)
        {
            return new(
                ApiErrorCode.InvalidInput,
                $"The body is not valid JSON, or nested deeper than {DeepestNesting}: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.",
                field);
        }

        var problem = exception.Message switch
        {
            var message when message.StartsWith("Duplicate", StringComparison.Ordinal) => "is given twice",
            var message when message.Contains("System.String", StringComparison.Ordinal) => "must be a string",
            var message when message.Contains("System.Boolean", StringComparison.Ordinal) => "must be true or false",
            var message when message.Contains("DateTime", StringComparison.Ordinal) => "must be a time such as 2026-01-31T09:00:00Z",
            var message when message.Contains("[]", StringComparison.Ordinal) || message.Contains("List", StringComparison.Ordinal) => "must be a list",
            _ when exception.InnerException?.Message.Contains("UTF", StringComparison.Ordinal) == true => "holds text that is not valid Unicode",
            _ => "has the wrong type",
        };
        return new(ApiErrorCode.InvalidInput, field is null ? $"The body {(problem == "has the wrong type" ? "must be a JSON object" : problem)}." : $"{field} {problem}.", field);
    }

    private static string? FieldOf(string? path) => path is null or "$" ? null : path.TrimStart('$').TrimStart('.');
}
