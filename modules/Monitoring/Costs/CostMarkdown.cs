using System.Text;
using IonMentoring.Monitoring.Costs.Endpoints;
using IonMentoring.Monitoring.Dashboards.Writing;

namespace IonMentoring.Monitoring.Costs;

/// <summary>What the service costs, as Markdown.</summary>
internal static class CostMarkdown
{
    public static string Write(CostAnswer costs)
    {
        var text = new StringBuilder();
        text.Append(MarkdownText.Write($"# {(costs.Usage.Hours == Usage.HoursOfAMonth ? "A month" : "Costs")}, from {costs.MeasuredHours:0.##} hours that were measured\n\n"));
        text.Append(MarkdownText.Write($"| part | {costs.Currency} | of |"));
        text.AppendJoin("", costs.WhatIfs.Select(supposed => MarkdownText.Write($" {supposed.Name} |"))).Append("\n|---|---|---|").Insert(text.Length, "---|", costs.WhatIfs.Count).Append('\n');
        for (var index = 0; index < costs.Lines.Count; index++)
        {
            var line = costs.Lines[index];
            text.Append(MarkdownText.Write($"| {line.Part} | {line.Cost:N2} | {line.Amount} |"));
            text.AppendJoin("", costs.WhatIfs.Select(supposed => MarkdownText.Write($" {supposed.Lines[index].Cost:N2} |"))).Append('\n');
        }

        text.Append(MarkdownText.Write($"| **total** | {costs.Total:N2} | |"));
        text.AppendJoin("", costs.WhatIfs.Select(supposed => MarkdownText.Write($" {supposed.Total:N2} ({supposed.ChangePercent:+0;-0;0} %) |"))).Append('\n');
        foreach (var supposed in costs.WhatIfs)
        {
            text.Append(MarkdownText.Write($"\n{supposed.Name}: {supposed.Assumed}\n"));
        }

        return text.ToString();
    }

    public static string Write(ExampleAnswer example)
    {
        var text = new StringBuilder("# The old system's month\n\n| part | before | after |\n|---|---|---|\n");
        foreach (var (before, after) in example.Before.Zip(example.After))
        {
            text.Append(MarkdownText.Write($"| {before.Part} | {before.Cost:N2} | {after.Cost:N2} |\n"));
        }

        text.Append(MarkdownText.Write($"| **total** | {example.BeforeTotal:N2} | {example.AfterTotal:N2} ({example.ChangePercent:+0;-0;0} %) |\n\n"));
        text.Append(MarkdownText.Write($"Its own summary claimed {example.ClaimedTotal:N0} and {example.ClaimedPercent:+0;-0;0} %; its figures come to {example.AfterTotal:N0} and {example.ChangePercent:+0;-0;0} %.\n"));
        return text.ToString();
    }
}
