using IonMentoring.ModuleContracts.Routing;

namespace IonMentoring.Suggestions.Recommending;

/// <summary>Who was recommended and what for, by name, so that it can be cached. Immutable.</summary>
/// <param name="Persona">The recommended persona's name.</param>
/// <param name="Detection">What was found in the scenario.</param>
/// <param name="NamedStrengths">The persona's strengths that the scenario or its context names.</param>
internal sealed record ChosenPersona(string Persona, Detection Detection, IReadOnlyList<string> NamedStrengths);
