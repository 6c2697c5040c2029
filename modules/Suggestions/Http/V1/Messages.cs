namespace IonMentoring.Suggestions.Http.V1;

internal sealed record ChatRequest
{
    public string? Message { get; init; }

    public string? UserId { get; init; }
}

internal sealed record ChatAnswer(
    string Content,
    string PersonaUsed,
    string ResonanceKey,
    double Confidence,
    ChatMetadata Metadata,
    string RequestId,
    DateTime Timestamp);

internal sealed record ChatMetadata(RhythmView Rhythm, ToneView Tone, ChatRoutingView Routing);

internal sealed record RhythmView(string Pace, double AvgLength, double PunctuationDensity);

internal sealed record ToneView(string Primary, double Confidence, string? Secondary);

internal sealed record ChatRoutingView(string? SecondaryPersona, string Reasoning);

internal sealed record OldProcessRequest
{
    public string? UserInput { get; init; }

    public string? ResonanceKey { get; init; }
}

internal sealed record OldProcessAnswer(
    string Content,
    string PersonaUsed,
    double Confidence,
    string ResonanceKey,
    OldProcessMetadata Metadata,
    string RequestId,
    DateTime Timestamp);

internal sealed record OldProcessMetadata(bool Fallback, string? SecondaryPersona, string Reasoning, string Model);
