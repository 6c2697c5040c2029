using IonMentoring.ModuleContracts.Api;
using IonMentoring.Suggestions.Pipeline;

namespace IonMentoring.Suggestions.MultiPersona;

/// <summary>One persona's part: an outcome, or why there is none.</summary>
internal sealed record MultiPersonaPart(string Aspect, string Persona, SuggestionOutcome? Outcome, ApiException? Error)
{
    public static MultiPersonaPart Of(string aspect, SuggestionOutcome outcome) => new(aspect, outcome.Suggestion.Persona, outcome, null);
}
