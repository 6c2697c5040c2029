namespace IonMentoring.Storage.Interactions;

/// <summary>Which interactions are asked for; null means any.</summary>
internal sealed record InteractionFilter(string? User, string? Persona, DateTime? From, DateTime? To);
