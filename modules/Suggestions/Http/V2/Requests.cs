using System.Text.Json;

namespace IonMentoring.Suggestions.Http.V2;

internal sealed record ProcessRequest
{
    public string? UserInput { get; set; }

    public ResonanceKeyInput? ResonanceKey { get; set; }

    public ContextInput? Context { get; set; }

    public bool IncludeMetadata { get; set; } = true;

    public bool UseCache { get; set; } = true;

    public string? PromptMode { get; set; }
}

internal sealed record MultiPersonaRequest
{
    public string? UserInput { get; set; }

    public ResonanceKeyInput? ResonanceKey { get; set; }

    public ContextInput? Context { get; set; }

    public bool ForceMulti { get; set; }

    public bool IncludeMetadata { get; set; } = true;

    public bool UseCache { get; set; } = true;

    public string? PromptMode { get; set; }
}

internal sealed record BulkRequest
{
    public IReadOnlyList<ProcessRequest?>? Requests { get; set; }

    public bool Parallel { get; set; }
}

internal sealed record RecommendRequest
{
    public string? Scenario { get; set; }

    public ContextInput? Context { get; set; }
}

internal sealed record DetectRequest
{
    public string? Text { get; set; }
}

internal sealed record ContextInput
{
    public string? UserId { get; set; }

    public string? SessionId { get; set; }

    public IReadOnlyList<HistoryInput?>? MessageHistory { get; set; }

    public JsonElement? Metadata { get; set; }
}

internal sealed record HistoryInput
{
    public string? Role { get; set; }

    public string? Content { get; set; }

    public DateTimeOffset? Timestamp { get; set; }
}
