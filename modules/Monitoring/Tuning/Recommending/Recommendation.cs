namespace IonMentoring.Monitoring.Tuning.Recommending;

/// <summary>Something that could be better.</summary>
/// <param name="Area"><c>cache</c>, <c>database</c>, <c>routing</c>, <c>infrastructure</c> or <c>cost</c>.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Evidence">The figures that led to it.</param>
/// <param name="ExpectedEffect">What that would change: an estimate.</param>
/// <param name="ComputedAs">How it was estimated.</param>
internal sealed record Recommendation(string Area, string Advice, IReadOnlyList<Evidence> Evidence, string ExpectedEffect, string ComputedAs);
