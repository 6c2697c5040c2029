namespace IonMentoring.ModuleContracts.Routing;

/// <summary>A persona's score for a key, exact, and what each part of the key gave to it.</summary>
/// <param name="Persona">The persona's name.</param>
/// <param name="Total">The sum of the three parts, 0..1.</param>
/// <param name="Tone">Weight of the tone x the persona's affinity for it.</param>
/// <param name="Pace">Weight of the pace x the persona's affinity for it.</param>
/// <param name="Intent">Weight of the intent x the persona's affinity for it.</param>
public sealed record PersonaScore(string Persona, decimal Total, decimal Tone, decimal Pace, decimal Intent);
