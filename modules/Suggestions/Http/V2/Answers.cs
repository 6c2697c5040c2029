using System.Text.Json.Serialization;

namespace IonMentoring.Suggestions.Http.V2;

internal sealed record ProcessAnswer(
    bool Success,
    string Content,
    string PersonaUsed,
    string ResonanceKey,
    double Confidence,
    RoutingView Routing,
    PerformanceView Performance,
    MetadataView? Metadata,
    string RequestId,
    DateTime Timestamp);

/// <summary>Why this persona. Made once for each decision, so that it costs a request nothing.</summary>
internal sealed record RoutingView(
    string PrimaryPersona,
    string? SecondaryPersona,
    double Confidence,
    IReadOnlyDictionary<string, double> Scores,
    string Reasoning,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExplanationView? Explanation);

/// <summary>What each part of the key gave to each persona, and the smallest changes that would let another one win.</summary>
internal sealed record ExplanationView(IReadOnlyDictionary<string, PartsView> Parts, IReadOnlyList<KeyChangeView> SmallestChanges);

internal sealed record PartsView(double Tone, double Pace, double Intent);

internal sealed record KeyChangeView(string Persona, string ResonanceKey, IReadOnlyList<string> ChangedParts);

internal sealed record PerformanceView(double ExecutionTimeMs, bool CacheHit, string? CacheKey);

internal sealed record MetadataView
{
    public required string Model { get; init; }

    /// <summary>Whether the embedded composer stood in for a model that failed, for any part of the answer.</summary>
    public required bool Degraded { get; init; }

    /// <summary>Whether the second-best persona stood in for one that failed, for any part of the answer.</summary>
    public required bool PersonaStoodIn { get; init; }

    public required string PersonaVersion { get; init; }

    public required string PersonaRevision { get; init; }

    public required string TemplateVersion { get; init; }

    public required string Language { get; init; }

    public required string PromptMode { get; init; }

    /// <summary><c>given</c> or <c>detected</c>.</summary>
    public required string KeySource { get; init; }

    public DetectionView? Detection { get; init; }
}

internal sealed record DetectionView(
    DetectedPartView Tone, DetectedPartView Pace, DetectedPartView Intent, double Confidence, bool LowConfidence);

internal sealed record DetectedPartView(string Value, double Confidence, bool LowConfidence, string? Secondary, IReadOnlyList<string> Evidence);

internal sealed record DetectAnswer(
    string ResonanceKey,
    string Language,
    double Confidence,
    bool LowConfidence,
    DetectedPartView Tone,
    DetectedPartView Pace,
    DetectedPartView Intent,
    FeaturesView Features,
    string RequestId,
    DateTime Timestamp);

internal sealed record FeaturesView(
    int Words,
    int Sentences,
    double MeanSentenceLength,
    double PunctuationDensity,
    double QuestionRatio,
    double ExclamationRatio,
    int Elongations,
    int Capitals,
    int Emoji);

internal sealed record MultiPersonaAnswer(
    bool Success,
    string Content,
    string PersonaUsed,
    IReadOnlyList<string> PersonasUsed,
    bool IsMulti,
    string ResonanceKey,
    double Confidence,
    RoutingView Routing,
    IReadOnlyList<PartView> Parts,
    MergeView Merge,
    PerformanceView Performance,
    MetadataView? Metadata,
    string RequestId,
    DateTime Timestamp);

internal sealed record PartView(
    string Persona, string Aspect, string? ResonanceKey, double? Confidence, string? Content, MetadataView? Metadata, ItemErrorView? Error);

internal sealed record MergeView(string Strategy, string Description);

internal sealed record RecommendAnswer(
    bool Success,
    string RecommendedPersona,
    IReadOnlyDictionary<string, double> Scores,
    CapabilitiesView Capabilities,
    string Reasoning,
    string ResonanceKey,
    double Confidence,
    DetectionView Detection,
    PerformanceView Performance,
    string RequestId,
    DateTime Timestamp);

internal sealed record CapabilitiesView(
    IReadOnlyList<string> Traits,
    IReadOnlyList<string> Strengths,
    IReadOnlyList<string> BestForTones,
    IReadOnlyList<string> BestForPaces,
    IReadOnlyList<string> BestForIntents);

internal sealed record BulkAnswer(
    bool Success,
    int Total,
    int Successful,
    int Failed,
    IReadOnlyList<BulkResult> Results,
    IReadOnlyList<BulkError> Errors,
    string RequestId,
    DateTime Timestamp);

/// <summary>One result: the answer's members, or the error's.</summary>
internal sealed record BulkResult
{
    public required bool Success { get; init; }

    public required string RequestId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Content { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PersonaUsed { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ResonanceKey { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Confidence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RoutingView? Routing { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PerformanceView? Performance { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MetadataView? Metadata { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ItemErrorView? Error { get; init; }
}

internal sealed record BulkError(int Index, string RequestId, ItemErrorView Error);

internal sealed record ItemErrorView(string Code, string Message, string? Field, IReadOnlyDictionary<string, object>? Details);
