using System.CommandLine;

namespace IonMentoring.Monitoring.Commands;

/// <summary>The commands with which operators look at a running api.</summary>
internal static class MonitoringCommands
{
    public static Option<Uri> Url { get; } = new("--url")
    {
        Description = "The edge, or an api itself.",
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:8080"),
        CustomParser = argument =>
        {
            if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            {
                return url;
            }

            argument.AddError($"“{argument.Tokens[0].Value}” is not an address such as http://127.0.0.1:8080.");
            return null;
        },
    };

    public static IEnumerable<Command> All()
    {
        yield return DashboardCommand.Create();
        yield return DoctorCommand.Create();
        yield return ReportCommand.Create();
        yield return BaselineCommand.Create();
        yield return CostCommand.Create();
        yield return SimulateCommand.Create();
    }

    /// <summary>A command that asks a running api.</summary>
    public static Command Create(string name, string description, IEnumerable<Symbol> symbols, Func<ApiConsole, ParseResult, Task<int>> run)
    {
        var command = new Command(name, description) { Url };
        foreach (var symbol in symbols)
        {
            switch (symbol)
            {
                case Option option:
                    command.Options.Add(option);
                    break;
                case Argument argument:
                    command.Arguments.Add(argument);
                    break;
            }
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            using var console = new ApiConsole(parsed.GetRequiredValue(Url), cancellation);
            return await console.RunAsync(() => run(console, parsed));
        });
        return command;
    }
}
