namespace IonMentoring.Suggestions.Http.V2.Requests;

internal sealed record DetectRequest
{
    public string? Text { get; set; }
}
