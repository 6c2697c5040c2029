using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IonMentoring.Integration.Tests;

/// <summary>deploy/blue-green.sh, as an operator runs it on a machine with a running edge and one api.</summary>
public sealed partial class BlueGreenScriptTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Script_wholeRelease_noRequestFails_andTheOldApiEnds()
    {
        await using var fleet = new EdgeFleet();

        // How fast a just started api is on this machine is not what is tested.
        fleet.Settings["Deployments"] = new JsonObject { ["P95"] = "00:00:30" };
        fleet.Settings["Health"] = new JsonObject { ["Timeout"] = "00:00:10" };
        var old = await fleet.AddApiAsync(EdgeFleet.Us);
        await fleet.StartEdgeAsync();
        await using var load = SteadyLoad.Start(fleet.Client, perSecond: 100, EdgeFleet.Us);
        await load.AnsweredAsync(100);

        var (exitCode, output) = await RunAsync(fleet);

        try
        {
            exitCode.ShouldBe(0, output);
            await old.EndAsync();
            await load.AnsweredAsync(100);
            await load.StopAsync();
            load.Failed.ShouldBeEmpty();
            load.Outcomes.TakeLast(50).ShouldAllBe(outcome => outcome.ServedBy.StartsWith($"{EdgeFleet.Us}/green/"));
        }
        finally
        {
            using var green = Process.GetProcessById(int.Parse(StartedProcess().Match(output).Groups["id"].Value, CultureInfo.InvariantCulture));
            green.Kill();
        }
    }

    [Fact]
    public async Task Script_newApiNeverReady_givenUp_andNothingLeftBehind()
    {
        await using var fleet = new EdgeFleet();
        fleet.Settings["Deployments"] = new JsonObject { ["WarmUpLimit"] = "00:00:02" };
        var old = await fleet.AddApiAsync(EdgeFleet.Us);
        await fleet.StartEdgeAsync();
        var noPersonas = Directory.CreateTempSubdirectory("ion-mentoring-no-personas-");

        var (exitCode, output) = await RunAsync(fleet, ("Personas__Folder", noPersonas.FullName));

        noPersonas.Delete(recursive: true);
        exitCode.ShouldBe(1, output);
        output.ShouldContain("did not warm up");
        output.ShouldContain("the release is given up; blue serves us-central1");
        (await fleet.Client.AskAsync(Paths.Process, Messages.With("Are you there?", Keys.Lua))).Header("X-Ion-Served-By").ShouldBe($"{EdgeFleet.Us}/blue/{old.Name}");
        await EndedAsync(int.Parse(StartedProcess().Match(output).Groups["id"].Value, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(1, "knows no region mars", "--new", "HOST", "--region", "mars", "--operator-url", "OPERATORS")]
    [InlineData(1, "does not answer", "--new", "HOST", "--operator-url", "http://127.0.0.1:1")]
    [InlineData(2, "has no IonMentoring.Host.dll", "--new", "/nowhere")]
    [InlineData(2, "--new needs a value", "--new")]
    [InlineData(2, "Unknown: --frobnicate", "--frobnicate", "1")]
    public async Task Script_wrongArguments_refusedWithAReason(int expected, string reason, params string[] arguments)
    {
        await using var fleet = new EdgeFleet();
        await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
        await fleet.StartEdgeAsync();
        var real = arguments.Select(argument => argument switch { "HOST" => HostProcess.HostFolder, "OPERATORS" => fleet.OperatorUrl, _ => argument });

        var (exitCode, output) = await RunAsync([.. real]);

        exitCode.ShouldBe(expected, output);
        output.ShouldContain(reason);
    }

    private static async Task EndedAsync(int process)
    {
        try
        {
            using var started = Process.GetProcessById(process);
            await started.WaitForExitAsync().WaitAsync(Limit);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    private static Task<(int ExitCode, string Output)> RunAsync(EdgeFleet fleet, params (string Name, string Value)[] environment) =>
        RunAsync(["--new", HostProcess.HostFolder, "--operator-url", fleet.OperatorUrl, "--steps", "50 100", "--watch", "1"], environment);

    private static async Task<(int ExitCode, string Output)> RunAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Path.Combine(HostProcess.RepositoryRoot, "deploy", "blue-green.sh"), arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ION_OPERATOR_KEY"] = HostProcess.OperatorKey;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var script = Process.Start(start)!;
        var (output, errors) = (script.StandardOutput.ReadToEndAsync(), script.StandardError.ReadToEndAsync());
        await script.WaitForExitAsync().WaitAsync(Limit);
        return (script.ExitCode, await output + await errors);
    }

    [GeneratedRegex("^process (?<id>[0-9]+)$", RegexOptions.Multiline, 1000)]
    private static partial Regex StartedProcess();
}
