namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record BulkError(int Index, string RequestId, ItemErrorView Error);
