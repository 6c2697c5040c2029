namespace IonMentoring.Suggestions.Http.V1.Messages;

internal sealed record ChatAnswer(
    string Content,
    string PersonaUsed,
    string ResonanceKey,
    double Confidence,
    ChatMetadata Metadata,
    string RequestId,
    DateTime Timestamp);
