using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recommending;

namespace IonMentoring.Suggestions.Recording;

/// <summary>Notes what was asked and what came of it. Never the text of a message, nor words of it, unless the log keeps text.</summary>
internal sealed class InteractionRecorder(IInteractionLog log, IPersonaRouter router, SettingsHash settings, AnswerMeter meter, AnswerEvents events, TimeProvider time)
{
    private const string ClientLeft = "client_left";

    public void Answered(SuggestionRequest request, Asked asked, SuggestionOutcome outcome)
    {
        var suggestion = outcome.Suggestion;
        var decision = DecisionOf(request, outcome.Decision);
        decision.Language = outcome.Language;
        decision.PersonaRevision = suggestion.PersonaRevision;
        decision.TemplateVersion = suggestion.TemplateVersion;
        decision.StoodIn = outcome.StoodIn;
        decision.Degraded = suggestion.Degraded;
        decision.Stale = outcome.Stale;
        decision.AnswerMs = Milliseconds(outcome.Answering);
        Note(
            request,
            asked,
            outcome.Elapsed,
            outcome.StoodIn ? "stood_in" : suggestion.Degraded ? "degraded" : "answered",
            outcome.Decision,
            decision,
            new(suggestion.Persona, suggestion.PersonaVersion, suggestion.Model, outcome.CacheHit, outcome.CacheKey, suggestion.MessageHashOf(request.Message)));
        events.Answered(request, asked, outcome);
    }

    public void Recommended(SuggestionRequest scenario, Asked asked, Cached<Recommendation> recommendation, TimeSpan elapsed)
    {
        var (persona, routed, detection, strengths, cacheKey) = recommendation.Value;
        scenario = scenario with { Detection = detection };
        var decision = DecisionOf(scenario, routed);
        decision.Language = detection.Language;
        decision.PersonaRevision = persona.Revision;
        decision.Stale = recommendation.Stale;
        decision.ByStrengths = strengths.Count > 0;
        decision.NamedStrengths = log.KeepsText && strengths.Count > 0 ? strengths : null;
        Note(scenario, asked, elapsed, "answered", routed, decision, new(persona.Name, persona.Version, Model: null, recommendation.Hit, cacheKey, MessageHash: null));
        events.Recommended(scenario, asked, routed);
    }

    /// <param name="request">What was asked, with what had been found in it until then.</param>
    /// <param name="asked">Where it was asked.</param>
    /// <param name="failure">What came instead of an answer.</param>
    /// <param name="elapsed">How long that took.</param>
    /// <param name="decision">Whom it went to; null: whoever the key goes to now.</param>
    public void Failed(SuggestionRequest request, Asked asked, Exception failure, TimeSpan elapsed, RoutingDecision? decision = null)
    {
        if (decision is null && (request.Key ?? request.Detection?.Key) is { } key)
        {
            decision = router.Route(key);
        }

        var outcome = OutcomeOf(failure, asked);
        Note(request, asked, elapsed, outcome, decision, decision is null ? null : DecisionOf(request, decision), default);
        if (outcome != ClientLeft)
        {
            events.Failed(request, asked, decision, outcome, elapsed);
        }
    }

    private static string OutcomeOf(Exception failure, Asked asked) => failure switch
    {
        ApiException refusal => refusal.Code.Spell(),
        OperationCanceledException when asked.Left.IsCancellationRequested => ClientLeft,
        _ => ApiErrorCode.InternalError.Spell(),
    };

    private static double Milliseconds(TimeSpan elapsed) => Math.Round(elapsed.TotalMilliseconds, 3);

    private void Note(
        SuggestionRequest request, Asked asked, TimeSpan elapsed, string outcome, RoutingDecision? routed, RecordedDecision? decision, Answer answer)
    {
        meter.Count(answer.Persona, request.UserId);
        var now = time.GetUtcNow();
        log.Record(new()
        {
            Id = TimeOrderedId.At(now),
            At = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
            RequestId = asked.RequestId,
            Endpoint = asked.Endpoint,
            Region = asked.Region,
            UserId = request.UserId,
            SessionId = request.SessionId,
            MessageHash = answer.MessageHash ?? MessageHash.Of(request.Message),
            MessageLength = request.Message.Length,
            Message = log.KeepsText ? request.Message : null,
            Key = routed?.Key.ToString() ?? (request.Key ?? request.Detection?.Key)?.ToString(),
            KeyDetected = request.Key is null && request.Detection is not null,
            Persona = answer.Persona,
            PersonaVersion = answer.PersonaVersion,
            Model = answer.Model,
            Cached = answer.Cached,
            CacheKey = answer.CacheKey,
            Confidence = (double?)routed?.Confidence,
            DurationMs = Milliseconds(elapsed),
            Outcome = outcome,
            Decision = decision is null ? null : new DecisionText(decision),
        });
    }

    private RecordedDecision DecisionOf(SuggestionRequest request, RoutingDecision decision) => new()
    {
        Routing = RecordedRouting.Of(decision),
        Detection = request.Detection is { } detection ? RecordedDetection.Of(detection, withEvidence: log.KeepsText) : null,
        KeyFellBack = request.KeyFellBack,
        IsAspect = request.IsAspect,
        PromptMode = PromptModes.Spell(request.Mode),
        SettingsHash = settings.Value,
        DetectionMs = request.Detecting is { } detecting ? Milliseconds(detecting) : null,
    };

    /// <summary>Who answered, and with what; nobody where it failed.</summary>
    private readonly record struct Answer(string? Persona, string? PersonaVersion, string? Model, bool Cached, string? CacheKey, string? MessageHash);
}
