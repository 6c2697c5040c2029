using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>Releases from blue to green: how they go, and how they undo themselves.</summary>
public sealed class DeploymentTests(ITestOutputHelper output)
{
    private const int PerSecond = 200;

    [Theory]
    [InlineData(5)]
    [InlineData(50)]
    public async Task Shift_someUsers_theirShareIsServedByGreen(double percent)
    {
        await using var fleet = await BlueAndGreenAsync();
        await ShiftAsync(fleet, percent);

        await using var load = SteadyLoad.Start(fleet.Client, perSecond: 500, EdgeFleet.Us);
        await load.AnsweredAsync(3000);
        await load.StopAsync();

        load.Failed.ShouldBeEmpty();
        var share = 100.0 * load.Outcomes.Count(outcome => outcome.ServedBy.Contains("/green/", StringComparison.Ordinal)) / load.Outcomes.Count;
        output.WriteLine($"green had {share:0.0} % of {load.Outcomes.Count} requests");
        share.ShouldBeInRange(percent - 2, percent + 2);
    }

    [Theory]
    [InlineData("--FailShare=0.05", "error rate")]
    [InlineData("--DelayMs=1500", "P95")]
    public async Task Canary_ofABadBuild_rollsItselfBack_noSafeRequestFails(string behaviour, string reason)
    {
        await using var fleet = await BlueAndGreenAsync(behaviour);
        await ShiftAsync(fleet, 50);

        await using var load = SteadyLoad.Start(fleet.Client, PerSecond, EdgeFleet.Us);
        var region = await fleet.PhaseAsync(EdgeFleet.Us, "rolled_back");
        var rolledBackAt = TimeProvider.System.GetTimestamp();
        await load.AnsweredAsync(2 * PerSecond);
        await load.StopAsync();

        load.Failed.ShouldBeEmpty();
        var deployment = region["deployment"]!;
        deployment["reason"]!.GetValue<string>().ShouldContain(reason);
        deployment["evidence"]!["requests"]!.GetValue<long>().ShouldBeGreaterThanOrEqualTo(200);
        output.WriteLine(deployment.ToJsonString());
        var later = load.Outcomes.Where(outcome => outcome.SentAt > rolledBackAt).ToList();
        later.ShouldNotBeEmpty();
        later.ShouldAllBe(outcome => outcome.ServedBy.Contains("/blue/", StringComparison.Ordinal));
        (await fleet.StatusAsync()).Json["history"]!.AsArray()[^1]!["what"]!.GetValue<string>().ShouldContain(reason);
    }

    [Fact]
    public async Task Canary_thatDies_rollsItselfBack_noSafeRequestFails()
    {
        await using var fleet = await BlueAndGreenAsync();
        await ShiftAsync(fleet, 50);
        await using var load = SteadyLoad.Start(fleet.Client, PerSecond, EdgeFleet.Us);
        await load.AnsweredAsync(PerSecond);

        fleet.First("green").Kill();
        var region = await fleet.PhaseAsync(EdgeFleet.Us, "rolled_back");
        await load.AnsweredAsync(PerSecond);
        await load.StopAsync();

        load.Failed.ShouldBeEmpty();
        region["active"]!.GetValue<string>().ShouldBe("blue");
    }

    [Fact]
    public async Task Deploy_greenNeverReady_rollsItselfBack()
    {
        await using var fleet = new EdgeFleet();
        fleet.Settings["Deployments"] = new JsonObject { ["WarmUpLimit"] = "00:00:01" };
        await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
        await fleet.AddAsync(EdgeFleet.Us, "green", ServerProcess.Stub("--Ready=false"));
        await fleet.StartEdgeAsync();

        (await fleet.DeployAsync(EdgeFleet.Us, "green")).Status.ShouldBe(200);
        var region = await fleet.PhaseAsync(EdgeFleet.Us, "rolled_back");

        region["deployment"]!["reason"]!.GetValue<string>().ShouldContain("did not warm up");
        (await fleet.Client.AskAsync(Paths.Process, Messages.With("Are you there?"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Edge_killedInTheMiddleOfAShift_goesOnWhereItWas()
    {
        await using var fleet = await BlueAndGreenAsync();
        await ShiftAsync(fleet, 30);

        fleet.Edge.Kill();
        await fleet.Edge.EndAsync();
        await fleet.Edge.StartAsync();

        var region = await fleet.RegionAsync(EdgeFleet.Us);
        region["deployment"]!["phase"]!.GetValue<string>().ShouldBe("shifting");
        region["green_percent"]!.GetValue<double>().ShouldBe(30);
        (await fleet.CommandAsync(EdgeFleet.Us, "promote", [])).Status.ShouldBe(200);
        (await fleet.PhaseAsync(EdgeFleet.Us, "done"))["active"]!.GetValue<string>().ShouldBe("green");
    }

    [Fact]
    public async Task StateFile_damaged_keptAsideAndSaid()
    {
        await using var fleet = await BlueAndGreenAsync();
        await ShiftAsync(fleet, 30);
        fleet.Edge.Kill();
        await fleet.Edge.EndAsync();
        File.WriteAllText(fleet.StateFile, "{ half of a");

        await fleet.Edge.StartAsync();

        (await fleet.StatusAsync()).Json["notice"]!.GetValue<string>().ShouldContain("damaged");
        Directory.GetFiles(Path.GetDirectoryName(fleet.StateFile)!, "*.damaged-*").ShouldHaveSingleItem();
        (await fleet.Client.AskAsync(Paths.Process, Messages.With("Are you there?"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task StateFile_cannotBeWritten_commandsAreRefused_andABadBuildStillGoesBack()
    {
        await using var fleet = await BlueAndGreenAsync();
        await ShiftAsync(fleet, 50);
        var folder = Path.GetDirectoryName(fleet.StateFile)!;
        Directory.Delete(folder, recursive: true);
        File.WriteAllText(folder, "a file where the folder was");

        var refused = await fleet.ShiftAsync(EdgeFleet.Us, "green", 60);
        refused.Status.ShouldBe(409, refused.Raw);
        refused.Json.Text("error.message").ShouldNotBeNull().ShouldContain("could not be written");
        (await fleet.RegionAsync(EdgeFleet.Us))["green_percent"]!.GetValue<double>().ShouldBe(50);

        fleet.First("green").Kill();
        await fleet.PhaseAsync(EdgeFleet.Us, "rolled_back");
        (await fleet.StatusAsync()).Json["notice"]!.GetValue<string>().ShouldContain("could not be written");
    }

    [Fact]
    public async Task TwoOperators_atOnce_oneWinsAndTheOtherIsTold()
    {
        await using var fleet = await BlueAndGreenAsync();
        var command = new JsonObject { ["colour"] = "green", ["revision"] = (await fleet.StatusAsync()).Json["revision"]!.GetValue<long>() };

        var answers = await Task.WhenAll(
            fleet.CommandAsync(EdgeFleet.Us, "deploy", command, "Ada"), fleet.CommandAsync(EdgeFleet.Us, "deploy", command, "Grace"));

        answers.Select(answer => answer.Status).Order().ShouldBe([200, 409]);
        var told = answers.Single(answer => answer.Status == 409);
        told.Json.Text("error.code").ShouldBe("CONFLICT");
        told.Json.Text("error.message").ShouldMatch("Ada|Grace|edge");
    }

    [Theory]
    [InlineData("promote", "{}", 409, "Nothing is staged")]
    [InlineData("rollback", "{}", 409, "Nothing is staged")]
    [InlineData("shift", """{"to":"green","percent":5}""", 409, "Nothing is staged")]
    [InlineData("shift", """{"to":"green","percent":101}""", 400, "from 0 to 100")]
    [InlineData("shift", """{"to":"green","percent":-1}""", 400, "from 0 to 100")]
    [InlineData("shift", """{"to":"red","percent":5}""", 400, "body")]
    [InlineData("shift", """{"to":"green"}""", 400, "percent")]
    [InlineData("deploy", """{"colour":"blue"}""", 409, "blue serves")]
    [InlineData("deploy", """{"colour":"green","destinations":["http://example.com"]}""", 400, "loopback")]
    [InlineData("deploy", "{", 400, "body")]
    public async Task Command_wrong_refusedWithAReason(string verb, string body, int status, string reason)
    {
        await using var fleet = await BlueAndGreenAsync();

        var answer = await fleet.CommandTextAsync(EdgeFleet.Us, verb, body);

        answer.Status.ShouldBe(status, answer.Raw);
        answer.Json.Text("error.message").ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public async Task Command_withoutKey_401_andUnknownRegion_404()
    {
        await using var fleet = await BlueAndGreenAsync();

        (await fleet.CommandAsync("mars", "promote", [])).Status.ShouldBe(404);
        (await fleet.StatusWithoutKeyAsync()).Status.ShouldBe(401);
    }

    [Fact]
    public async Task CommandLine_wholeRelease()
    {
        await using var fleet = await BlueAndGreenAsync();

        await RunAsync(fleet, 0, "shifting", "deploy", "--region", EdgeFleet.Us, "--colour", "green");
        await RunAsync(fleet, 0, "green has 50 %", "shift", "--to", "green", "--percent", "50");
        await RunAsync(fleet, 0, "done", "promote");
        await RunAsync(fleet, 0, "green serves", "status");
        await RunAsync(fleet, 0, "rolled back", "rollback", "--region", EdgeFleet.Us, "--reason", "only a drill");
        await RunAsync(fleet, 1, "Nothing is staged", "promote", "--region", EdgeFleet.Us);
    }

    private static async Task RunAsync(EdgeFleet fleet, int exitCode, string expected, params string[] arguments)
    {
        var (code, text) = await HostProcess.RunToEndAsync(["edge", .. arguments, "--operator-url", fleet.OperatorUrl]);
        code.ShouldBe(exitCode, text);
        text.ShouldContain(expected);
    }

    private static async Task ShiftAsync(EdgeFleet fleet, double percent)
    {
        (await fleet.DeployAsync(EdgeFleet.Us, "green")).Status.ShouldBe(200);
        await fleet.PhaseAsync(EdgeFleet.Us, "shifting");
        var answer = await fleet.ShiftAsync(EdgeFleet.Us, "green", percent);
        answer.Status.ShouldBe(200, answer.Raw);
    }

    private static async Task<EdgeFleet> BlueAndGreenAsync(params string[] greenBehaviour)
    {
        var fleet = new EdgeFleet();

        // A limit that a busy machine keeps, and that a slow build still breaks.
        fleet.Settings["Deployments"] = new JsonObject { ["WarmUpRequests"] = 3, ["P95"] = "00:00:01" };
        await fleet.AddAsync(EdgeFleet.Us, "blue", ServerProcess.Stub());
        await fleet.AddAsync(EdgeFleet.Us, "green", ServerProcess.Stub(greenBehaviour));
        await fleet.StartEdgeAsync();
        return fleet;
    }
}
