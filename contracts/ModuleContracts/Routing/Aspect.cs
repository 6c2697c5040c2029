namespace IonMentoring.ModuleContracts.Routing;

/// <summary>A part of a message that wants something of its own.</summary>
/// <param name="Text">The part, as it was written.</param>
/// <param name="Detection">What was found in it.</param>
public sealed record Aspect(string Text, Detection Detection);
