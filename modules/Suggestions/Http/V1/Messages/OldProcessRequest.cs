namespace IonMentoring.Suggestions.Http.V1.Messages;

internal sealed record OldProcessRequest
{
    public string? UserInput { get; init; }

    public string? ResonanceKey { get; init; }
}
