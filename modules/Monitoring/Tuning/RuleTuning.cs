using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>What tuning says of a rule.</summary>
/// <param name="Rule">The rule as the settings have it.</param>
/// <param name="Present">What its values are held against at present.</param>
/// <param name="Baseline">What is normal for what it looks at; null where nothing was measured.</param>
/// <param name="Proposed">What its values should be held against; null where too little is known.</param>
/// <param name="Why">How that was found, or why there is none.</param>
/// <param name="Disturbances">How often something was wrong in the window.</param>
/// <param name="PresentOutcome">What the present one would have done.</param>
/// <param name="ProposedOutcome">What the proposed one would have done.</param>
internal sealed record RuleTuning(
    AlertRule Rule, Bound Present, Baseline? Baseline, Bound? Proposed, string Why, int Disturbances, ReplayOutcome? PresentOutcome, ReplayOutcome? ProposedOutcome)
{
    /// <summary>Whether there is a proposal that differs from what is, and that keeps to the targets on what was recorded.</summary>
    public bool IsWorthApplying => Change is "tighter" or "wider" && ProposedOutcome!.KeepsToTargets;

    /// <summary><c>tighter</c>, <c>wider</c>, <c>none</c> where it is the same, <c>unknown</c> where there is no proposal.</summary>
    public string Change => Proposed is null ? "unknown"
        : Enumerable.Range(0, HourlyThreshold.Hours).All(hour => Proposed.At(hour) == Present.At(hour)) ? "none"
        : Rule.Side().IsBeyond(Proposed.Mean, Present.Mean) ? "wider"
        : "tighter";
}
