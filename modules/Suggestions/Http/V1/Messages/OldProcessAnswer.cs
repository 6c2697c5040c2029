namespace IonMentoring.Suggestions.Http.V1.Messages;

internal sealed record OldProcessAnswer(
    string Content,
    string PersonaUsed,
    double Confidence,
    string ResonanceKey,
    OldProcessMetadata Metadata,
    string RequestId,
    DateTime Timestamp);
