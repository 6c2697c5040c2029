using System.CommandLine;
using System.Text.Json;
using IonMentoring.Monitoring.Costs;
using IonMentoring.Monitoring.Costs.Endpoints;
using IonMentoring.Monitoring.Costs.WhatIfs;

namespace IonMentoring.Monitoring.Commands;

/// <summary><c>host cost</c>.</summary>
internal static class CostCommand
{
    private const string OldSystemName = "old-system";

    private static readonly Option<int> Hours = Whole.Option("--hours", $"How far back, 1 to {CostEndpoints.LongestHours}.", CostEndpoints.UsualHours, 1, CostEndpoints.LongestHours);
    private static readonly Option<bool> Month = new("--month") { Description = "What that comes to in a month." };
    private static readonly Option<string[]> WhatIf = new("--what-if") { Description = $"{WhatIfReading.Allowed}.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string> Form = Forms.Option();
    private static readonly Option<string> Example = ExampleOption();

    public static Command Create() => MonitoringCommands.Create("cost", "Shows what a running api costs, or would.", [Hours, Month, WhatIf, Example, Form], async (console, parsed) =>
    {
        if (parsed.GetValue(Example) is not null)
        {
            Console.Write(WriteExample(parsed.GetRequiredValue(Form)));
            return 0;
        }

        var suppositions = string.Concat((parsed.GetValue(WhatIf) ?? []).Select(supposed => $"&what_if={Uri.EscapeDataString(supposed)}"));
        var answer = await console.GetAsync($"/api/v2/costs?hours={parsed.GetValue(Hours)}&month={(parsed.GetValue(Month) ? "true" : "false")}{suppositions}");
        Console.Write(parsed.GetRequiredValue(Form) switch
        {
            Forms.Json => answer,
            Forms.Markdown => CostMarkdown.Write(Read(answer)),
            _ => CostText.Write(Read(answer)),
        });
        return 0;
    });

    private static string WriteExample(string form)
    {
        var example = ExampleAnswer.OfOldSystem();
        return form switch
        {
            Forms.Json => JsonSerializer.Serialize(example, CostJson.Default.ExampleAnswer),
            Forms.Markdown => CostMarkdown.Write(example),
            _ => CostText.Write(example),
        };
    }

    private static Option<string> ExampleOption()
    {
        var option = new Option<string>("--example") { Description = "In place of a running api: the month of the old system." };
        option.AcceptOnlyFromAmong(OldSystemName);
        return option;
    }

    private static CostAnswer Read(string answer) => JsonSerializer.Deserialize(answer, CostJson.Default.CostAnswer) ?? throw new JsonException();
}
