namespace IonMentoring.OperatorConsole.Answers;

/// <summary>What stood behind an answer.</summary>
public sealed record ProcessMetadata(
    string? Model, bool Degraded, bool PersonaStoodIn, bool Stale, string? PersonaVersion, string? Language, string? KeySource, Detection? Detection);
