namespace IonMentoring.OperatorConsole.Answers;

/// <summary>The answer to a message, and why it is this one.</summary>
public sealed record ProcessAnswer(
    string Content, string PersonaUsed, string ResonanceKey, double Confidence, Routing Routing, Performance Performance, ProcessMetadata? Metadata);
