namespace IonMentoring.ModuleContracts.Routing;

/// <summary>Why something is not a resonance key.</summary>
/// <param name="Part"><c>tone</c>, <c>pace</c> or <c>intent</c>; null when the whole form is wrong.</param>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="Allowed">The allowed values of the part, in canonical spelling.</param>
/// <param name="Nearest">The allowed value nearest to what was given.</param>
public sealed record KeyProblem(string? Part, string Message, IReadOnlyList<string> Allowed, string? Nearest);
