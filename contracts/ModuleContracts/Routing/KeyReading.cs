using IonMentoring.PersonaSdk;

namespace IonMentoring.ModuleContracts.Routing;

/// <summary>What reading a resonance key gave: a key, or the first problem.</summary>
/// <param name="Key">The key; meaningful only when there is no problem.</param>
/// <param name="Problem">What is wrong, or null.</param>
public readonly record struct KeyReading(ResonanceKey Key, KeyProblem? Problem);
