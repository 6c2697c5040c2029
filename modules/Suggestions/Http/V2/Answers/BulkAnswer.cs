namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record BulkAnswer(
    bool Success,
    int Total,
    int Successful,
    int Failed,
    IReadOnlyList<BulkResult> Results,
    IReadOnlyList<BulkError> Errors,
    string RequestId,
    DateTime Timestamp);
