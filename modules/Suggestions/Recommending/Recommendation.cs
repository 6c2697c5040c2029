using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Routing;

namespace IonMentoring.Suggestions.Recommending;

/// <summary>Who fits a scenario, and why.</summary>
/// <param name="Persona">The recommended persona.</param>
/// <param name="Decision">Where the scenario's detected key would go.</param>
/// <param name="Detection">What was found in the scenario.</param>
/// <param name="NamedStrengths">The persona's strengths that the scenario or its context names.</param>
/// <param name="CacheKey">Its key in the cache.</param>
internal sealed record Recommendation(
    PersonaProfile Persona, RoutingDecision Decision, Detection Detection, IReadOnlyList<string> NamedStrengths, string CacheKey)
{
    public string Reasoning => NamedStrengths.Count > 0
        ? $"The scenario or its context asks for what {Persona.Name} is strong in: {string.Join(", ", NamedStrengths)}. By its tone, pace and intent: {Decision.Reasoning}"
        : $"Read as {Decision.Key}: {Decision.Reasoning}";
}
