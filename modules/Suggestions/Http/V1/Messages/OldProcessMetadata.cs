namespace IonMentoring.Suggestions.Http.V1.Messages;

internal sealed record OldProcessMetadata(bool Fallback, string? SecondaryPersona, string Reasoning, string Model);
