using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Suggestions.Pipeline;

namespace IonMentoring.Suggestions.Recording;

/// <summary>Tells the event log who was asked, and why.</summary>
internal sealed class AnswerEvents(IEventLog log)
{
    public void Answered(SuggestionRequest request, Asked asked, SuggestionOutcome outcome)
    {
        Tell(request, asked);
        if (outcome.StoodIn)
        {
            // Another one answered, so that the request did not fail: the persona did.
            log.Record(Of(request, asked, outcome.Decision, outcome.Elapsed) with { Error = ApiErrorCode.PersonaUnavailable.Spell() });
        }

        log.Record(Of(request, asked, outcome.Decision, outcome.Elapsed) with { Persona = outcome.Suggestion.Persona, CacheHit = outcome.CacheHit });
        log.Record(new RoutingDecisionEvent(asked.RequestId, outcome.Decision, request.UserId));
    }

    public void Recommended(SuggestionRequest scenario, Asked asked, RoutingDecision decision)
    {
        Tell(scenario, asked);
        log.Record(new RoutingDecisionEvent(asked.RequestId, decision, scenario.UserId));
    }

    public void Failed(SuggestionRequest request, Asked asked, RoutingDecision? decision, string error, TimeSpan elapsed)
    {
        Tell(request, asked);
        log.Record(Of(request, asked, decision, elapsed) with { Error = error });
    }

    private static void Tell(SuggestionRequest request, Asked asked) => asked.Features?.Set<IKnownUser>(request);

    private static PersonaProcessEvent Of(SuggestionRequest request, Asked asked, RoutingDecision? decision, TimeSpan elapsed) => new()
    {
        RequestId = asked.RequestId,
        Persona = decision?.Primary.Name,
        Key = decision?.Key ?? request.Key ?? request.Detection?.Key,
        Confidence = decision?.Confidence,
        Elapsed = elapsed,
        UserId = request.UserId,
        SessionId = request.SessionId,
        Region = asked.Region,
        Colour = asked.Colour,
    };
}
