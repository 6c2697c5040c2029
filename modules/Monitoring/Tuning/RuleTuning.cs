using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>What tuning says of a rule.</summary>
/// <param name="Rule">The rule, with its present threshold.</param>
/// <param name="Baseline">What is normal for what it looks at; null where nothing was measured.</param>
/// <param name="Proposed">What its values should be held against; null where too little is known.</param>
/// <param name="Why">How that was found, or why there is none.</param>
/// <param name="Disturbances">How often something was wrong in the window.</param>
/// <param name="PresentOutcome">What the present threshold would have done.</param>
/// <param name="ProposedOutcome">What the proposed one would have done.</param>
internal sealed record RuleTuning(
    AlertRule Rule, Baseline? Baseline, Bound? Proposed, string Why, int Disturbances, ReplayOutcome? PresentOutcome, ReplayOutcome? ProposedOutcome);
