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

    private static async Task<(int ExitCode, string Output)> RunAsync(EdgeFleet fleet)
    {
        var start = new ProcessStartInfo(
            Path.Combine(HostProcess.RepositoryRoot, "deploy", "blue-green.sh"),
            ["--new", HostProcess.HostFolder, "--operator-url", fleet.OperatorUrl, "--steps", "50 100", "--watch", "1"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ION_OPERATOR_KEY"] = HostProcess.OperatorKey;
        using var script = Process.Start(start)!;
        var (output, errors) = (script.StandardOutput.ReadToEndAsync(), script.StandardError.ReadToEndAsync());
        await script.WaitForExitAsync().WaitAsync(Limit);
        return (script.ExitCode, await output + await errors);
    }

    [GeneratedRegex("^process (?<id>[0-9]+)$", RegexOptions.Multiline, 1000)]
    private static partial Regex StartedProcess();
}
