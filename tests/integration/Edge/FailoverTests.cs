using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>Three regions of two real apis each, under steady load, and what can happen to them.</summary>
public sealed class FailoverTests(FailoverTests.SixApis six, ITestOutputHelper output) : IClassFixture<FailoverTests.SixApis>
{
    private const int PerSecond = 150;

    private EdgeFleet Fleet => six.Fleet;

    [Fact]
    public async Task OneKilled_noRequestFails()
    {
        await using var load = await LoadAsync();
        var victim = six.Apis[0];

        victim.Kill();
        await TimedAsync("until out", Fleet.ReadyAsync(victim, ready: false));
        await load.AnsweredAsync(PerSecond);
        await victim.StartAsync();
        await TimedAsync("until back", Fleet.ReadyAsync(victim));
        await load.AnsweredAsync(PerSecond);

        await NoneFailedAsync(load);
    }

    [Fact]
    public async Task OneStopsAnswering_itsRequestsGoElsewhere()
    {
        await using var load = await LoadAsync();
        var victim = six.Apis[2];

        await victim.SignalAsync("STOP");
        await TimedAsync("until out", Fleet.ReadyAsync(victim, ready: false));
        await load.AnsweredAsync(PerSecond);
        await victim.SignalAsync("CONT");
        await TimedAsync("until back", Fleet.ReadyAsync(victim));

        await NoneFailedAsync(load);
    }

    [Fact]
    public async Task WholeRegionKilled_otherRegionsAnswer_andItComesBack()
    {
        await using var load = await LoadAsync();

        six.Apis[4].Kill();
        six.Apis[5].Kill();
        await TimedAsync("until the region is out", Task.WhenAll(Fleet.ReadyAsync(six.Apis[4], ready: false), Fleet.ReadyAsync(six.Apis[5], ready: false)));
        var elsewhere = load.Outcomes.Count;
        await load.AnsweredAsync(2 * PerSecond);
        load.Outcomes.Skip(elsewhere).Where(outcome => outcome.Region == EdgeFleet.Asia).ShouldAllBe(outcome => outcome.ServedBy.StartsWith(EdgeFleet.Us));

        await six.Apis[4].StartAsync();
        await six.Apis[5].StartAsync();
        await TimedAsync("until the region is back", Task.WhenAll(Fleet.ReadyAsync(six.Apis[4]), Fleet.ReadyAsync(six.Apis[5])));
        var home = load.Outcomes.Count;
        await load.AnsweredAsync(2 * PerSecond);
        load.Outcomes.Skip(home + PerSecond).Where(outcome => outcome.Region == EdgeFleet.Asia).ShouldAllBe(outcome => outcome.ServedBy.StartsWith(EdgeFleet.Asia));

        await NoneFailedAsync(load);
    }

    [Fact]
    public async Task OneAskedToEnd_finishesWhatItHas()
    {
        await using var load = await LoadAsync();
        var victim = six.Apis[1];

        await victim.SignalAsync("TERM");
        (await victim.EndAsync()).ShouldBe(0, victim.Output);
        await load.AnsweredAsync(PerSecond);
        await victim.StartAsync();
        await TimedAsync("until back", Fleet.ReadyAsync(victim));

        await NoneFailedAsync(load);
    }

    [Fact]
    public async Task PluginSwapped_noRequestFails()
    {
        await using var load = await LoadAsync();

        File.AppendAllText(Path.Combine(Fleet.Plugins, "Lua", "prompt.liquid"), "\n");
        await load.AnsweredAsync(4 * PerSecond);

        await NoneFailedAsync(load);
    }

    [Fact]
    public async Task GreenPromoted_noRequestFails_andBack()
    {
        await using var load = await LoadAsync();
        var green = await Fleet.StartAsideAsync(ServerProcess.Api(Fleet.Plugins));

        (await Fleet.DeployAsync(EdgeFleet.Europe, "green", green.Address)).Status.ShouldBe(200);
        await Fleet.PhaseAsync(EdgeFleet.Europe, "shifting");
        (await Fleet.ShiftAsync(EdgeFleet.Europe, "green", 50)).Status.ShouldBe(200);
        await load.AnsweredAsync(2 * PerSecond);
        (await Fleet.CommandAsync(EdgeFleet.Europe, "promote", [])).Status.ShouldBe(200);
        await Fleet.PhaseAsync(EdgeFleet.Europe, "done");
        var after = load.Outcomes.Count;
        await load.AnsweredAsync(2 * PerSecond);
        load.Outcomes.Skip(after + PerSecond).Where(outcome => outcome.Region == EdgeFleet.Europe).ShouldAllBe(outcome => outcome.ServedBy == $"{EdgeFleet.Europe}/green/{green.Name}");

        (await Fleet.CommandAsync(EdgeFleet.Europe, "rollback", new JsonObject { ["reason"] = "the test is over" })).Status.ShouldBe(200);
        await load.AnsweredAsync(PerSecond);
        (await Fleet.RegionAsync(EdgeFleet.Europe))["active"]!.GetValue<string>().ShouldBe("blue");

        await NoneFailedAsync(load);
    }

    private async Task<SteadyLoad> LoadAsync()
    {
        foreach (var api in six.Apis)
        {
            await Fleet.ReadyAsync(api);
        }

        var load = SteadyLoad.Start(Fleet.Client, PerSecond);
        await load.AnsweredAsync(PerSecond);
        return load;
    }

    private async Task TimedAsync(string what, Task reached)
    {
        var startedAt = TimeProvider.System.GetTimestamp();
        await reached;
        output.WriteLine($"{what}: {TimeProvider.System.GetElapsedTime(startedAt).TotalMilliseconds:0} ms");
    }

    private async Task NoneFailedAsync(SteadyLoad load)
    {
        await load.StopAsync();
        output.WriteLine($"{load.Outcomes.Count} requests, longest {load.Outcomes.Max(outcome => outcome.Took).TotalMilliseconds:0} ms");
        load.Failed.ShouldBeEmpty();
    }

    /// <summary>Started once for all tests of the class; each leaves all six well behind it.</summary>
    public sealed class SixApis : IAsyncLifetime
    {
        internal EdgeFleet Fleet { get; } = new();

        internal List<ServerProcess> Apis { get; } = [];

        public async ValueTask InitializeAsync()
        {
            // A limit that a busy machine keeps.
            Fleet.Settings["Deployments"] = new JsonObject { ["P95"] = "00:00:30" };
            foreach (var region in new[] { EdgeFleet.Us, EdgeFleet.Us, EdgeFleet.Europe, EdgeFleet.Europe, EdgeFleet.Asia, EdgeFleet.Asia })
            {
                Apis.Add(await Fleet.AddApiAsync(region));
            }

            await Fleet.StartEdgeAsync();
        }

        public ValueTask DisposeAsync() => Fleet.DisposeAsync();
    }
}
