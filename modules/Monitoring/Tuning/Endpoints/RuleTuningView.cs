using IonMentoring.Monitoring.Alerts.Settings;

namespace IonMentoring.Monitoring.Tuning.Endpoints;

/// <param name="Rule">Its name.</param>
/// <param name="Metric">The series it is about.</param>
/// <param name="Statistic">What of its window is compared.</param>
/// <param name="Comparison"><c>above</c> or <c>below</c>.</param>
/// <param name="Unit">What thresholds are measured in.</param>
/// <param name="Severity">How bad a violation is.</param>
/// <param name="Present">Its threshold; of several by hour the one that is passed least often.</param>
/// <param name="Proposed">The same of the proposal; null where there is none.</param>
/// <param name="ProposedByHour">Proposed thresholds for the 24 hours of the day, UTC; null where one does for all.</param>
/// <param name="Change"><c>tighter</c>, <c>wider</c>, <c>none</c> or <c>unknown</c>.</param>
/// <param name="KeepsToTargets">Whether the proposal has fewer than 5 % false positives, and detects more than 99 %; null where there is none.</param>
/// <param name="Why">How it was found.</param>
/// <param name="Baseline">What is normal for what the rule sees; null where nothing was measured.</param>
/// <param name="Disturbances">How often something was wrong in the window, as far as the values tell.</param>
/// <param name="PresentOutcome">What the present threshold would have done.</param>
/// <param name="ProposedOutcome">What the proposed one would have done.</param>
internal sealed record RuleTuningView(
    string Rule,
    string Metric,
    string Statistic,
    string Comparison,
    string Unit,
    string Severity,
    double Present,
    double? Proposed,
    IReadOnlyList<double>? ProposedByHour,
    string Change,
    bool? KeepsToTargets,
    string Why,
    BaselineView? Baseline,
    int Disturbances,
    OutcomeView? PresentOutcome,
    OutcomeView? ProposedOutcome)
{
    public static RuleTuningView Of(RuleTuning tuning) => new(
        tuning.Rule.Name,
        tuning.Rule.Series.Name,
        Spellings.Of(tuning.Rule.Statistic),
        Spellings.Of(tuning.Rule.Comparison),
        tuning.Rule.Series.Unit,
        Spellings.Of(tuning.Rule.Severity),
        tuning.Present.Threshold,
        tuning.Proposed?.Threshold,
        tuning.Proposed?.ByHour,
        tuning.Change,
        tuning.ProposedOutcome?.KeepsToTargets,
        tuning.Why,
        tuning.Baseline is null ? null : BaselineView.Of(tuning.Baseline, tuning.Rule.Side()),
        tuning.Disturbances,
        OutcomeView.Of(tuning.PresentOutcome),
        OutcomeView.Of(tuning.ProposedOutcome));
}
