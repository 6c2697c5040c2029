using System.CommandLine;
using System.Globalization;
using IonMentoring.Monitoring.Simulation;

namespace IonMentoring.Monitoring.Commands;

/// <summary><c>host simulate</c>.</summary>
internal static class SimulateCommand
{
    private const int LongestHours = 72;
    private const int UsualHours = 24;
    private const int UsualSeed = 1;
    private const int Failed = 1;
    private const int Fastest = 100_000;
    private const string AtOnce = "max";

    private static readonly Option<string> Profile = Choice("--profile", "What traffic is like.", TrafficProfile.Week15.Name, [TrafficProfile.Week15.Name]);
    private static readonly Option<int> Hours = Whole.Option("--hours", $"How long, 1 to {LongestHours}.", UsualHours, 1, LongestHours);
    private static readonly Option<int> Seed = Whole.Option("--seed", "The same seed makes the same simulation.", UsualSeed, 0, int.MaxValue);
    private static readonly Option<string> Incident = Choice(
        "--incident", "What goes wrong after six tenths of the time.", "none", [.. Enum.GetNames<SimulatedIncident>().Select(name => name.ToLowerInvariant())]);
    private static readonly Option<DirectoryInfo?> Out = new("--out") { Description = "A folder for the five dashboards as HTML and JSON, and for what tuning makes of it." };
    private static readonly Option<double?> Speed = new("--speed")
    {
        Description = $"How much faster than the clock, for example 60x (1x to {Fastest}x), or {AtOnce}. Default {AtOnce}.",
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (text == AtOnce)
            {
                return null;
            }

            if (text.EndsWith('x') && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor is >= 1 and <= Fastest)
            {
                return factor;
            }

            argument.AddError($"--speed is “{text}”; it must be {AtOnce}, or 1x to {Fastest}x.");
            return null;
        },
    };

    public static Command Create()
    {
        var command = new Command("simulate", "Drives made-up traffic through metrics, alerts and dashboards; asks no api and keeps nothing.") { Profile, Hours, Speed, Incident, Seed, Out };
        command.SetAction((parsed, cancellation) => RunAsync(
            new SimulationPlan(TrafficProfile.Week15, parsed.GetValue(Hours), Enum.Parse<SimulatedIncident>(parsed.GetRequiredValue(Incident), ignoreCase: true), parsed.GetValue(Seed)),
            parsed.GetValue(Speed),
            parsed.GetValue(Out),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(SimulationPlan plan, double? speed, DirectoryInfo? folder, CancellationToken cancellationToken)
    {
        Console.Write(SimulationText.Begin(plan));
        await using var simulator = new Simulator(plan);
        await simulator.RunAsync(_ => speed is { } factor ? Task.Delay(TimeSpan.FromMinutes(1 / factor), cancellationToken) : Task.CompletedTask, cancellationToken);
        Console.Write(SimulationText.End(plan, simulator));
        var dashboards = new SimulatedDashboards(plan, simulator);
        Console.Write($"\n{await dashboards.OverviewAsync(cancellationToken)}");
        return folder is null ? 0 : await WriteAsync(dashboards, SimulatedTuning.Write(plan, simulator), folder, cancellationToken);
    }

    private static async Task<int> WriteAsync(SimulatedDashboards dashboards, string tuning, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        try
        {
            await dashboards.WriteAllAsync(folder, cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "tuning.txt"), tuning, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{folder.FullName} cannot be written: {exception.Message}");
            return Failed;
        }

        Console.WriteLine($"The dashboards, and what tuning makes of it, are in {folder.FullName}.");
        return 0;
    }

    private static Option<string> Choice(string name, string description, string usual, string[] allowed)
    {
        var option = new Option<string>(name) { Description = $"{description} {string.Join(", ", allowed)}.", DefaultValueFactory = _ => usual };
        option.AcceptOnlyFromAmong(allowed);
        return option;
    }
}
