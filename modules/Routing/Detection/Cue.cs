namespace IonMentoring.Routing.Detection;

/// <summary>A word or phrase that speaks for a value of a part of the key.</summary>
/// <param name="Part">The part.</param>
/// <param name="Value">The value's index among the part's values.</param>
/// <param name="Weight">1 hints, 2 is clear, 3 names it outright.</param>
/// <param name="AnyEnding">Whether the word may go on after the cue.</param>
internal readonly record struct Cue(KeyPart Part, int Value, int Weight, bool AnyEnding);
