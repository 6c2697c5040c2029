namespace IonMentoring.Suggestions.Http.V2.Answers;

internal sealed record MetadataView
{
    public required string Model { get; init; }

    /// <summary>Whether the embedded composer stood in for a model that failed, for any part of the answer.</summary>
    public required bool Degraded { get; init; }

    /// <summary>Whether the second-best persona stood in for one that failed, for any part of the answer.</summary>
    public required bool PersonaStoodIn { get; init; }

    /// <summary>Whether any part of the answer is an expired one, given because the model or the cache failed.</summary>
    public required bool Stale { get; init; }

    public required string PersonaVersion { get; init; }

    public required string PersonaRevision { get; init; }

    public required string TemplateVersion { get; init; }

    public required string Language { get; init; }

    public required string PromptMode { get; init; }

    /// <summary><c>given</c> or <c>detected</c>.</summary>
    public required string KeySource { get; init; }

    public DetectionView? Detection { get; init; }
}
