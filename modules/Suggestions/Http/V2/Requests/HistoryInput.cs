namespace IonMentoring.Suggestions.Http.V2.Requests;

internal sealed record HistoryInput
{
    public string? Role { get; set; }

    public string? Content { get; set; }

    public DateTimeOffset? Timestamp { get; set; }
}
