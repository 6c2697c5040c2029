using System.Globalization;
using System.Text;
using IonMentoring.Monitoring.Tuning.Endpoints;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>What tuning came to, for a person at a terminal.</summary>
internal static class TuningText
{
    public static string Write(TuningAnswer tuning)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Baseline of the last {tuning.Hours} hours\n");
        foreach (var rule in tuning.Rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{rule.Rule}  ({rule.Metric}, {rule.Statistic} {rule.Comparison}, {rule.Severity})\n");
            text.Append(CultureInfo.InvariantCulture, $"  present   {rule.Present} {rule.Unit}{Of(rule.PresentOutcome)}\n");
            text.Append(CultureInfo.InvariantCulture, $"  proposed  {ProposedOf(rule)}{Of(rule.ProposedOutcome)}\n");
            text.Append(CultureInfo.InvariantCulture, $"  because   {rule.Why}\n");
            if (rule.Baseline is { } baseline)
            {
                text.Append(CultureInfo.InvariantCulture, $"  baseline  {baseline.Minutes} minutes, {baseline.Outliers} outliers, mean {baseline.Mean}, sigma {baseline.Sigma}, P50 {baseline.P50}, P95 {baseline.P95}, P99 {baseline.P99}, stability {baseline.Stability}");
                text.Append(CultureInfo.InvariantCulture, $"{(baseline.Seasonality is { } strength ? $", seasonality {strength:0.##}" : "")}\n");
                text.Append(CultureInfo.InvariantCulture, $"  sigmas    low {baseline.Low}, medium {baseline.Medium}, high {baseline.High}, critical {baseline.Critical}\n");
            }
        }

        text.Append(tuning.Applied.Count == 0 ? "\nNothing was changed.\n" : $"\nPut in place: {string.Join(", ", tuning.Applied)}.\n");
        foreach (var recommendation in tuning.Recommendations)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{recommendation.Area}: {recommendation.Advice}\n");
            text.Append(CultureInfo.InvariantCulture, $"  evidence  {string.Join("; ", recommendation.Evidence.Select(evidence => $"{evidence.Figure} {evidence.Value:0.##} {evidence.Unit}".TrimEnd()))}\n");
            text.Append(CultureInfo.InvariantCulture, $"  expected  {recommendation.ExpectedEffect}\n  estimate  {recommendation.ComputedAs}\n");
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

    private static string Of(OutcomeView? outcome) => outcome is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $": would have fired {outcome.Firings} times, {outcome.FalsePositivePercent} % false positives, {(outcome.DetectedPercent is { } detected ? $"{detected} % detected" : "nothing to detect")}");
}
