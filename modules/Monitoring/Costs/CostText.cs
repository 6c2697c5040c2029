using System.Globalization;
using System.Text;
using IonMentoring.Monitoring.Costs.Endpoints;
using IonMentoring.Monitoring.Dashboards.Writing;

namespace IonMentoring.Monitoring.Costs;

/// <summary>What the service costs, for a person at a terminal.</summary>
internal static class CostText
{
    public static string Write(CostAnswer costs)
    {
        var text = new StringBuilder();
        text.Append(PlainText.Write($"{(costs.Usage.Hours == Usage.HoursOfAMonth ? "A month" : "Costs")}, from {costs.MeasuredHours:0.##} hours that were measured, in {costs.Currency}\n\n"));
        foreach (var line in costs.Lines)
        {
            text.Append(PlainText.Write($"  {line.Part,-14}{line.Cost,12:N2}  {line.Amount}\n"));
        }

        text.Append(PlainText.Write($"  {"total",-14}{costs.Total,12:N2}\n\n"));
        text.Append(PlainText.Write($"Used of the processors {Percent(costs.Usage.ProcessorPercent)} on average (P95 {Percent(costs.Usage.ProcessorP95Percent)}), of the memory {Percent(costs.Usage.MemoryPercent)}; {costs.Usage.CachedAnswers} answers in memory.\n"));
        text.Append("Prices are those of the settings (section Costs).\n");
        foreach (var supposed in costs.WhatIfs)
        {
            text.Append(PlainText.Write($"\nWhat if {supposed.Name}: {supposed.Total:N2} in place of {costs.Total:N2}, {supposed.ChangePercent:+0;-0;0} %\n"));
            foreach (var (before, after) in costs.Lines.Zip(supposed.Lines).Where(pair => pair.First.Cost != pair.Second.Cost))
            {
                text.Append(PlainText.Write($"  {before.Part,-14}{before.Cost,12:N2}  ->{after.Cost,12:N2}\n"));
            }

            text.Append(PlainText.Write($"  Assumed: {supposed.Assumed}\n"));
        }

        return text.ToString();
    }

    public static string Write(ExampleAnswer example)
    {
        var text = new StringBuilder("The old system's month, in USD\n\n");
        text.Append(PlainText.Write($"  {"",-14}{"before",12}{"after",12}\n"));
        foreach (var (before, after) in example.Before.Zip(example.After))
        {
            text.Append(PlainText.Write($"  {before.Part,-14}{before.Cost,12:N2}{after.Cost,12:N2}\n"));
        }

        text.Append(PlainText.Write($"  {"total",-14}{example.BeforeTotal,12:N2}{example.AfterTotal,12:N2}   {example.ChangePercent:+0;-0;0} %\n\n"));
        text.Append(PlainText.Write($"Its own summary claimed {example.ClaimedTotal:N0} and {example.ClaimedPercent:+0;-0;0} %; its figures come to {example.AfterTotal:N0} and {example.ChangePercent:+0;-0;0} %.\n"));
        return text.ToString();
    }

    private static string Percent(double? value) => value is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:0.#} %") : "not known";
}
