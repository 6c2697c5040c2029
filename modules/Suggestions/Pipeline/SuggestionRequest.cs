using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Suggestions.Pipeline;

/// <summary>A validated request for a suggestion.</summary>
internal sealed record SuggestionRequest
{
    public required string Message { get; init; }

    /// <summary>The given key, or null: then it is detected.</summary>
    public ResonanceKey? Key { get; init; }

    /// <summary>What was found in the message, where somebody has looked already; null when the key was given.</summary>
    public Detection? Detection { get; init; }

    public string? UserId { get; init; }

    public string? SessionId { get; init; }

    /// <summary>The conversation so far, oldest first, uncut.</summary>
    public IReadOnlyList<PromptMessage> History { get; init; } = [];

    /// <summary>The caller's context as JSON, or null.</summary>
    public string? Context { get; init; }

    public PromptMode Mode { get; init; }

    public bool UseCache { get; init; } = true;
}
