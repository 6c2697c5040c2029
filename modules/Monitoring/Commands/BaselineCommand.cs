using System.CommandLine;
using System.Text.Json;
using IonMentoring.Monitoring.Tuning;
using IonMentoring.Monitoring.Tuning.Benchmark;
using IonMentoring.Monitoring.Tuning.Endpoints;

namespace IonMentoring.Monitoring.Commands;

/// <summary><c>host baseline analyze</c> and <c>host baseline benchmark</c>.</summary>
internal static class BaselineCommand
{
    private const int UsualTraces = 200;
    private const int UsualSeed = 20_260_101;
    private const int MostTraces = 10_000;

    private static readonly Option<int> Hours = Whole.Option(
        "--hours", $"How far back, 1 to {TuningEndpoints.LongestHours}.", TuningEndpoints.UsualHours, 1, TuningEndpoints.LongestHours);
    private static readonly Option<bool> Apply = new("--apply") { Description = "Puts the proposed thresholds in place." };
    private static readonly Option<string> Form = Forms.Option();
    private static readonly Option<int> Traces = Whole.Option("--traces", $"How many, 1 to {MostTraces}.", UsualTraces, 1, MostTraces);
    private static readonly Option<int> Seed = Whole.Option("--seed", "The same seed makes the same traces.", UsualSeed, 0, int.MaxValue);

    public static Command Create() => new("baseline", "What is normal, and thresholds for the alerts from it.")
    {
        MonitoringCommands.Create("analyze", "Proposes thresholds from what a running api measured.", [Hours, Apply, Form], async (console, parsed) =>
        {
            var apply = parsed.GetValue(Apply) ? "true" : "false";
            var answer = await console.PostAsync($"/api/v2/alerts/tune?apply={apply}&hours={parsed.GetValue(Hours)}");
            Console.Write(parsed.GetRequiredValue(Form) switch
            {
                Forms.Json => answer,
                Forms.Markdown => TuningMarkdown.Write(Read(answer)),
                _ => TuningText.Write(Read(answer)),
            });
            return 0;
        }),
        Benchmark(),
    };

    private static Command Benchmark()
    {
        var command = new Command("benchmark", "Lets static and tuned thresholds compete on simulated incidents; asks no api.") { Traces, Seed };
        command.SetAction(parsed => Console.Write(BenchmarkTable.Write(TuningBenchmark.Run(parsed.GetValue(Traces), parsed.GetValue(Seed)), parsed.GetValue(Seed))));
        return command;
    }

    private static TuningAnswer Read(string answer) => JsonSerializer.Deserialize(answer, TuningJson.Default.TuningAnswer) ?? throw new JsonException();
}
