namespace IonMentoring.Caching.Removing;

/// <summary>That answers were removed, and when, in ticks of UTC.</summary>
internal sealed record Removal(RemovalScope Scope, long At);
