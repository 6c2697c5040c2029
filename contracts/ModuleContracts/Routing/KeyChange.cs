using IonMentoring.PersonaSdk;

namespace IonMentoring.ModuleContracts.Routing;

/// <summary>A change of a key that makes another persona win.</summary>
/// <param name="Persona">Who wins then.</param>
/// <param name="Key">The changed key.</param>
/// <param name="ChangedParts">Which of <c>tone</c>, <c>pace</c> and <c>intent</c> differ.</param>
public sealed record KeyChange(string Persona, ResonanceKey Key, IReadOnlyList<string> ChangedParts);
