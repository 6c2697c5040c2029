using System.CommandLine;

namespace IonMentoring.Edge.Commands;

/// <summary>The operator's commands on the command line: <c>edge status</c>, <c>deploy</c>, <c>shift</c>, <c>promote</c>, <c>rollback</c>.</summary>
internal static class EdgeCommands
{
    private static readonly Option<Uri> Url = new("--operator-url")
    {
        Description = "The edge's operator api.",
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:8090"),
        CustomParser = argument =>
        {
            if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            {
                return url;
            }

            argument.AddError($"“{argument.Tokens[0].Value}” is not an address such as http://127.0.0.1:8090.");
            return null;
        },
    };
    private static readonly Option<string> Region = new("--region") { Description = "The region; without it, the one with a deployment under way, or the only one." };
    private static readonly Option<string> Colour = Sides("--colour", "The side to deploy to.");
    private static readonly Option<string[]> Destinations = new("--destination") { Description = "Address of an api of that side, for example http://127.0.0.1:8082; without it, those of the settings.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string> To = Sides("--to", "The side whose share changes.");
    private static readonly Option<double> Percent = new("--percent") { Description = "Its share of the users, 0 to 100.", Required = true };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why, for the history." };

    public static IEnumerable<Command> All()
    {
        yield return Create("status", "Shows regions, destinations, deployments and their history.", [], (console, _, _) => console.StatusAsync());
        yield return Create("deploy", "Stages a side of a region and waits until it is warm.", [Region, Colour, Destinations], (console, parsed, region) => console.DeployAsync(
            region, parsed.GetRequiredValue(Colour), parsed.GetValue(Destinations) ?? []));
        yield return Create("shift", "Gives the new side a share of the users.", [Region, To, Percent], (console, parsed, region) => console.ShiftAsync(
            region, parsed.GetRequiredValue(To), parsed.GetValue(Percent)));
        yield return Create("promote", "Gives the new side all users and waits until the old one is drained.", [Region], (console, _, region) => console.PromoteAsync(region));
        yield return Create("rollback", "Goes back to the side that served before.", [Region, Reason], (console, parsed, region) => console.RollBackAsync(region, parsed.GetValue(Reason)));
    }

    private static Command Create(string name, string description, Option[] options, Func<EdgeConsole, ParseResult, string?, Task<int>> run)
    {
        var command = new Command(name, description) { Url };
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            using var console = new EdgeConsole(parsed.GetRequiredValue(Url), cancellation);
            return await console.RunAsync(() => run(console, parsed, options.Contains(Region) ? parsed.GetValue(Region) : null));
        });
        return command;
    }

    private static Option<string> Sides(string name, string description)
    {
        var option = new Option<string>(name) { Description = description, Required = true };
        option.AcceptOnlyFromAmong("blue", "green");
        return option;
    }
}
