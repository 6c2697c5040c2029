using System.CommandLine;
using IonMentoring.Edge;
using IonMentoring.Host;
using IonMentoring.Host.Roles;
using IonMentoring.Monitoring;

var all = Role("all", "edge and api in one process: the default", AllInOneRole.RunAsync);
var edge = Role("edge", "the proxy that clients call", EdgeRole.RunAsync);
EdgeModule.OperatorCommands().ToList().ForEach(edge.Subcommands.Add);
var root = new RootCommand("ION Mentoring: a message in, the suggestion of the persona that fits out.")
{
    all,
    edge,
    Role("api", "the api, with its persona plugins", ApiRole.RunAsync),
    DatabaseCommands.Create(),
};
MonitoringModule.OperatorCommands().ToList().ForEach(root.Subcommands.Add);
root.TreatUnmatchedTokensAsErrors = false;
root.SetAction((parsed, _) => Settings.RunAsync(parsed.UnmatchedTokens, AllInOneRole.RunAsync));

// The host listens for Ctrl-C itself, and lets requests under way finish.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });

static Command Role(string name, string description, Func<string[], Task> run)
{
    var command = new Command(name, $"{description}. {Settings.Usage}") { TreatUnmatchedTokensAsErrors = false };
    command.SetAction((parsed, _) => Settings.RunAsync(parsed.UnmatchedTokens, run));
    return command;
}
