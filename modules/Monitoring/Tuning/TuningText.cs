using System.Globalization;
using System.Text;
using IonMentoring.Monitoring.Dashboards.Writing;
using IonMentoring.Monitoring.Tuning.Endpoints;
using IonMentoring.Monitoring.Tuning.Recommending;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>What tuning came to, for a person at a terminal.</summary>
internal static class TuningText
{
    public static string Write(TuningAnswer tuning)
    {
        var text = new StringBuilder();
        text.Append(PlainText.Write($"Baseline of the last {tuning.Hours} hours\n"));
        foreach (var rule in tuning.Rules)
        {
            text.Append(PlainText.Write($"\n{rule.Rule}  ({rule.Metric}, {rule.Statistic} {rule.Comparison}, {rule.Severity})\n"));
            text.Append(PlainText.Write($"  present   {rule.Present} {rule.Unit}{Of(rule.PresentOutcome)}\n"));
            text.Append(PlainText.Write($"  proposed  {ProposedOf(rule)}{Of(rule.ProposedOutcome)}\n"));
            text.Append(PlainText.Write($"  because   {rule.Why}\n"));
            if (rule.Baseline is { } baseline)
            {
                text.Append(PlainText.Write($"  baseline  {baseline.Minutes} minutes, {baseline.Outliers} outliers, mean {baseline.Mean}, sigma {baseline.Sigma}, P50 {baseline.P50}, P95 {baseline.P95}, P99 {baseline.P99}, stability {baseline.Stability}{SeasonalityOf(baseline)}\n"));
                text.Append(PlainText.Write($"  sigmas    low {baseline.Low}, medium {baseline.Medium}, high {baseline.High}, critical {baseline.Critical}\n"));
            }
        }

        text.Append(tuning.Applied.Count == 0 ? "\nNothing was changed.\n" : PlainText.Write($"\nPut in place: {string.Join(", ", tuning.Applied)}.\n"));
        foreach (var recommendation in tuning.Recommendations)
        {
            text.Append(PlainText.Write($"\n{recommendation.Area}: {recommendation.Advice}\n"));
            text.Append(PlainText.Write($"  evidence  {EvidenceOf(recommendation)}\n"));
            text.Append(PlainText.Write($"  expected  {recommendation.ExpectedEffect}\n  estimate  {recommendation.ComputedAs}\n"));
        }

        if (tuning.Recommendations.Count == 0)
        {
            text.Append("Nothing else is recommended: the figures give no reason.\n");
        }

        return text.ToString();
    }

    internal static string ProposedOf(RuleTuningView rule) => rule switch
    {
        { Proposed: null } => "none",
        { ProposedByHour: { } hours } => string.Create(CultureInfo.InvariantCulture, $"{hours.Min()} to {hours.Max()} {rule.Unit} by the hour of the day, {rule.Change}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{rule.Proposed} {rule.Unit}, {rule.Change}"),
    };

    internal static string EvidenceOf(Recommendation recommendation) => string.Join(
        "; ", recommendation.Evidence.Select(evidence => string.Create(CultureInfo.InvariantCulture, $"{evidence.Figure} {evidence.Value:0.##} {evidence.Unit}").TrimEnd()));

    private static string SeasonalityOf(BaselineView baseline) =>
        baseline.Seasonality is { } strength ? string.Create(CultureInfo.InvariantCulture, $", seasonality {strength:0.##}") : "";

    private static string Of(OutcomeView? outcome) => outcome is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $": would have fired {outcome.Firings} times, {outcome.FalsePositivePercent} % false positives, {(outcome.DetectedPercent is { } detected ? $"{detected} % detected" : "nothing to detect")}");
}
