using System.Diagnostics;

namespace IonMentoring.Integration.Tests;

/// <summary>A machine as the handbook describes it, on other ports and in a folder of its own: an edge, an api behind it, another one that waits, and a region that is gone.</summary>
internal sealed class HandbookMachine : IAsyncDisposable
{
    private const string Prelude = "host() { dotnet \"$HOST_ASSEMBLY\" \"$@\"; }\nset -o pipefail\n";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ion-mentoring-handbook-");
    private readonly EdgeFleet _fleet = new();
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    public static async Task<HandbookMachine> StartAsync()
    {
        var machine = new HandbookMachine();
        var fleet = machine._fleet;
        var data = Path.Combine(machine._folder.FullName, "data");

        // How fast this machine is when it has just started is not what is tested.
        fleet.Settings["Deployments"] = new System.Text.Json.Nodes.JsonObject { ["P95"] = "00:00:30" };
        var api = await fleet.AddApiAsync(EdgeFleet.Us, "blue", $"--Storage:Folder={data}");
        await fleet.AddAsync(EdgeFleet.Europe, "blue", ServerProcess.Stub(), start: false);
        var waiting = await fleet.StartAsideAsync(ServerProcess.Api(fleet.Plugins, $"--Storage:Folder={Path.Combine(machine._folder.FullName, "waiting")}"));
        await fleet.StartEdgeAsync();
        await Eventually.AnswerAsync(() => fleet.Client.FetchAsync(Paths.Personas), answer => answer.Status == 200);
        for (var turn = 0; turn < 5; turn++)
        {
            (await fleet.Client.AskAsync(Paths.Process, Messages.With("What does the handbook say?", Keys.Lua))).ShouldBeOk();
        }

        machine._places["http://127.0.0.1:8080"] = fleet.Edge.Address;
        machine._places["http://127.0.0.1:8081"] = api.Address;
        machine._places["http://127.0.0.1:8082"] = waiting.Address;
        machine._places["http://127.0.0.1:8090"] = fleet.OperatorUrl;
        machine._places["/var/lib/ion-mentoring"] = data;
        machine._places["/var/lib/ion-restored"] = Path.Combine(machine._folder.FullName, "restored");
        return machine;
    }

    /// <summary>Runs a line of the page as a shell would.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(string command)
    {
        var here = _places.Aggregate(command, (line, place) => line.Replace(place.Key, place.Value, StringComparison.Ordinal));
        here += !command.StartsWith("host ", StringComparison.Ordinal) ? string.Empty : command.Split(' ')[1] switch
        {
            "edge" => $" --operator-url {_fleet.OperatorUrl}",
            "db" or "simulate" => string.Empty,
            _ => $" --url {_fleet.Edge.Address}",
        };
        var start = new ProcessStartInfo("bash", ["-c", Prelude + here])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        };
        start.Environment["ION_OPERATOR_KEY"] = HostProcess.OperatorKey;
        start.Environment["HOST_ASSEMBLY"] = HostProcess.HostAssembly;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync().WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output + await errors);
    }

    public async ValueTask DisposeAsync()
    {
        await _fleet.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
