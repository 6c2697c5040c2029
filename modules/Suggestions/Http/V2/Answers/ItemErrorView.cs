namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record ItemErrorView(string Code, string Message, string? Field, IReadOnlyDictionary<string, object>? Details);
