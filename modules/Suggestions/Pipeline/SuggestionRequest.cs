using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Suggestions.Pipeline;

/// <summary>A validated request for a suggestion.</summary>
internal sealed record SuggestionRequest : IKnownUser
{
    /// <summary>In Unicode form C: it means the same however it was typed.</summary>
    public required string Message { get; init; }

    /// <summary>The given key, or null: then it is detected.</summary>
    public ResonanceKey? Key { get; init; }

    /// <summary>What was found in the message, where somebody has looked already; null when the key was given.</summary>
    public Detection? Detection { get; init; }

    /// <summary>How long looking took; null when nobody has looked.</summary>
    public TimeSpan? Detecting { get; init; }

    /// <summary>Whether the key stands in for one that could not be read, as version 1 does it.</summary>
    public bool KeyFellBack { get; init; }

    /// <summary>Whether the message is one aspect of a longer one.</summary>
    public bool IsAspect { get; init; }

    public string? UserId { get; init; }

    public string? SessionId { get; init; }

    /// <summary>The conversation so far, oldest first, uncut.</summary>
    public IReadOnlyList<PromptMessage> History { get; init; } = [];

    /// <summary>The caller's context as JSON, or null.</summary>
    public string? Context { get; init; }

    public PromptMode Mode { get; init; }

    public bool UseCache { get; init; } = true;
}
