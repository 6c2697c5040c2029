namespace IonMentoring.Suggestions.Http.V1.Messages;

internal sealed record ChatRequest
{
    public string? Message { get; init; }

    public string? UserId { get; init; }
}
