namespace IonMentoring.ModuleContracts.Storage;

/// <summary>A value of a <see cref="Spread"/>.</summary>
/// <param name="Units">The value, in thousandths of the unit of its series.</param>
/// <param name="Count">How often it came, at least once.</param>
public readonly record struct SpreadValue(long Units, long Count);
