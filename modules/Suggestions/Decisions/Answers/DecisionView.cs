using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Suggestions.Http.V2.Answers;
using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Decisions.Answers;

/// <summary>The whole record of one answer, or of a failure: what came of it is in <c>outcome</c>.</summary>
internal sealed record DecisionView
{
    public required string RequestId { get; init; }

    public required DateTime Timestamp { get; init; }

    public required string Endpoint { get; init; }

    public string? Region { get; init; }

    public string? UserId { get; init; }

    public string? SessionId { get; init; }

    public required DecisionMessageView Message { get; init; }

    public required string Outcome { get; init; }

    public string? ResonanceKey { get; init; }

    /// <summary><c>given</c>, <c>detected</c>, or <c>fallback</c>: it stood in for one that could not be read. Null when there was no key.</summary>
    public string? KeySource { get; init; }

    public RecordedDetection? Detection { get; init; }

    /// <summary>Null when it failed before there was a decision.</summary>
    public RoutingView? Routing { get; init; }

    /// <summary>Who answered; null when nobody did.</summary>
    public string? Persona { get; init; }

    public string? PersonaVersion { get; init; }

    public string? PersonaRevision { get; init; }

    public string? TemplateVersion { get; init; }

    public string? Language { get; init; }

    public string? PromptMode { get; init; }

    public string? Model { get; init; }

    /// <summary>Whether the embedded composer stood in for a model that failed.</summary>
    public required bool Degraded { get; init; }

    /// <summary>Whether the second-best persona stood in for one that failed.</summary>
    public required bool PersonaStoodIn { get; init; }

    /// <summary>Whether a persona was recommended for the strengths that the scenario names, and not for its key.</summary>
    public required bool ByStrengths { get; init; }

    public IReadOnlyList<string>? NamedStrengths { get; init; }

    public string? SettingsHash { get; init; }

    public required DecisionCacheView Cache { get; init; }

    public required DecisionTimingsView Timings { get; init; }

    public static DecisionView Of(Interaction answer)
    {
        var decision = RecordedDecision.Read(answer.Decision);
        return new()
        {
            RequestId = answer.RequestId,
            Timestamp = answer.At,
            Endpoint = answer.Endpoint,
            Region = answer.Region,
            UserId = answer.UserId,
            SessionId = answer.SessionId,
            Message = new(answer.MessageHash, answer.MessageLength, answer.Message, decision?.IsAspect ?? false),
            Outcome = answer.Outcome,
            ResonanceKey = answer.Key,
            KeySource = answer.Key is null ? null : answer.KeyDetected ? "detected" : decision is { KeyFellBack: true } ? "fallback" : "given",
            Detection = decision?.Detection,
            Routing = decision is null ? null : DecisionRouting.View(decision.Routing, answer.Key!),
            Persona = answer.Persona,
            PersonaVersion = answer.PersonaVersion,
            PersonaRevision = decision?.PersonaRevision,
            TemplateVersion = decision?.TemplateVersion,
            Language = decision?.Language,
            PromptMode = decision?.PromptMode,
            Model = answer.Model,
            Degraded = decision?.Degraded ?? false,
            PersonaStoodIn = decision?.StoodIn ?? false,
            ByStrengths = decision?.ByStrengths ?? false,
            NamedStrengths = decision?.NamedStrengths,
            SettingsHash = decision?.SettingsHash,
            Cache = new(answer.Cached, answer.CacheKey, decision?.Stale ?? false),
            Timings = new(answer.DurationMs, decision?.DetectionMs, decision?.AnswerMs),
        };
    }
}
