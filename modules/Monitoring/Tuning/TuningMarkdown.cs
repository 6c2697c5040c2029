using System.Text;
using IonMentoring.Monitoring.Dashboards.Writing;
using IonMentoring.Monitoring.Tuning.Endpoints;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>What tuning came to, as Markdown.</summary>
internal static class TuningMarkdown
{
    public static string Write(TuningAnswer tuning)
    {
        var text = new StringBuilder();
        text.Append(MarkdownText.Write($"# Baseline of the last {tuning.Hours} hours\n\n"));
        text.Append("| rule | present | proposed | false positives | detected | stability |\n|---|---|---|---|---|---|\n");
        foreach (var rule in tuning.Rules)
        {
            text.Append(MarkdownText.Write($"| {rule.Rule} | {rule.Present} {rule.Unit} | {TuningText.ProposedOf(rule)} "));
            text.Append(MarkdownText.Write($"| {Change(rule, outcome => $"{outcome.FalsePositivePercent} %")} | {Change(rule, outcome => outcome.DetectedPercent is { } detected ? $"{detected} %" : "-")} "));
            text.Append(MarkdownText.Write($"| {rule.Baseline?.Stability} |\n"));
        }

        text.Append("\n## Why\n\n");
        foreach (var rule in tuning.Rules)
        {
            text.Append(MarkdownText.Write($"- **{rule.Rule}**: {rule.Why}\n"));
        }

        text.Append(tuning.Applied.Count == 0 ? "\nNothing was changed.\n" : MarkdownText.Write($"\nPut in place: {string.Join(", ", tuning.Applied)}.\n"));
        text.Append("\n## Recommendations\n\n");
        foreach (var recommendation in tuning.Recommendations)
        {
            text.Append(MarkdownText.Write($"- **{recommendation.Area}**: {recommendation.Advice} Expected: {recommendation.ExpectedEffect} ({recommendation.ComputedAs}). "));
            text.Append(MarkdownText.Write($"Evidence: {TuningText.EvidenceOf(recommendation)}.\n"));
        }

        return text.Append(tuning.Recommendations.Count == 0 ? "None: the figures give no reason.\n" : "").ToString();
    }

    private static string Change(RuleTuningView rule, Func<OutcomeView, string> figure) =>
        rule.PresentOutcome is { } present && rule.ProposedOutcome is { } proposed ? $"{figure(present)}, then {figure(proposed)}" : "-";
}
