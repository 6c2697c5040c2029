using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Suggestions.Pipeline;

namespace IonMentoring.Suggestions.MultiPersona;

/// <summary>One persona's part: an outcome, or why there is none.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Decision">Why this persona.</param>
/// <param name="Persona">Who answered or should have.</param>
/// <param name="Outcome">The answer, or null.</param>
/// <param name="Error">Why there is none, or null.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record MultiPersonaPart(
    SuggestionRequest Request, RoutingDecision Decision, string Persona, SuggestionOutcome? Outcome, ApiException? Error, TimeSpan Elapsed)
{
    public string Aspect => Request.Message;

    public static MultiPersonaPart Of(SuggestionRequest request, SuggestionOutcome outcome) =>
        new(request, outcome.Decision, outcome.Suggestion.Persona, outcome, Error: null, outcome.Elapsed);
}
