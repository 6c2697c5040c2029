using IonMentoring.Monitoring.Tuning.Recommending;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>What tuning came to.</summary>
/// <param name="Hours">How far back was looked.</param>
/// <param name="Applied">The rules whose thresholds were put in place, by name.</param>
/// <param name="Rules">What is said of each rule.</param>
/// <param name="Recommendations">What else could be better.</param>
internal sealed record TuningReport(int Hours, IReadOnlyList<string> Applied, IReadOnlyList<RuleTuning> Rules, IReadOnlyList<Recommendation> Recommendations);
