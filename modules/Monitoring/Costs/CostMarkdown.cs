using System.Globalization;
using System.Text;
using IonMentoring.Monitoring.Costs.Endpoints;

namespace IonMentoring.Monitoring.Costs;

/// <summary>What the service costs, as Markdown.</summary>
internal static class CostMarkdown
{
    public static string Write(CostAnswer costs)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {(costs.Usage.Hours == Usage.HoursOfAMonth ? "A month" : "Costs")}, from {costs.MeasuredHours:0.##} hours that were measured\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| part | {costs.Currency} | of |{string.Concat(costs.WhatIfs.Select(supposed => $" {supposed.Name} |"))}\n|---|---|---|{string.Concat(costs.WhatIfs.Select(_ => "---|"))}\n");
        for (var index = 0; index < costs.Lines.Count; index++)
        {
            var line = costs.Lines[index];
            var others = string.Concat(costs.WhatIfs.Select(supposed => $" {supposed.Lines[index].Cost:N2} |"));
            text.Append(CultureInfo.InvariantCulture, $"| {line.Part} | {line.Cost:N2} | {line.Amount} |{others}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| **total** | {costs.Total:N2} | |{string.Concat(costs.WhatIfs.Select(supposed => $" {supposed.Total:N2} ({supposed.ChangePercent:+0;-0;0} %) |"))}\n");
        foreach (var supposed in costs.WhatIfs)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{supposed.Name}: {supposed.Assumed}\n");
        }

        return text.ToString();
    }

    public static string Write(ExampleAnswer example)
    {
        var text = new StringBuilder("# The old system's month\n\n| part | before | after |\n|---|---|---|\n");
        foreach (var (before, after) in example.Before.Zip(example.After))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {before.Part} | {before.Cost:N2} | {after.Cost:N2} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| **total** | {example.BeforeTotal:N2} | {example.AfterTotal:N2} ({example.ChangePercent:+0;-0;0} %) |\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Its own summary claimed {example.ClaimedTotal:N0} and {example.ClaimedPercent:+0;-0;0} %; its figures come to {example.AfterTotal:N0} and {example.ChangePercent:+0;-0;0} %.\n");
        return text.ToString();
    }
}
