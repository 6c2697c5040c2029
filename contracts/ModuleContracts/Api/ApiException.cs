namespace IonMentoring.ModuleContracts.Api;

/// <summary>Refuses the request. One place turns it into a problem answer; nothing between need catch it.</summary>
/// <param name="code">Why; it decides the HTTP status.</param>
/// <param name="message">What is wrong and what would be right, for the caller.</param>
/// <param name="field">The field it is about, for example <c>context.message_history[0].role</c>; null when it is about the whole request.</param>
/// <param name="details">More for a program to read, for example <c>allowed</c> and <c>nearest</c>. Values are strings or lists of strings.</param>
public sealed class ApiException(
    ApiErrorCode code,
    string message,
    string? field = null,
    IReadOnlyDictionary<string, object>? details = null) : Exception(message)
{
    /// <summary>Why the request was refused.</summary>
    public ApiErrorCode Code { get; } = code;

    /// <summary>The field it is about, or null.</summary>
    public string? Field { get; } = field;

    /// <summary>More for a program to read, or null.</summary>
    public IReadOnlyDictionary<string, object>? Details { get; } = details;
}
