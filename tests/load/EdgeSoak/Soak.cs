using System.Text.Json.Nodes;
using IonMentoring.Integration.Tests;

namespace IonMentoring.EdgeSoak;

/// <summary>Three regions of two processes on each side: the primary one is released again and again, the others are killed in turn.</summary>
internal sealed class Soak : IAsyncDisposable
{
    private const int MostRequests = 2_000_000;
    private const int EnoughRequests = 200;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly EdgeFleet _fleet = new();
    private readonly SoakSettings _settings;
    private readonly Dictionary<string, List<ServerProcess>> _killable = new(StringComparer.Ordinal);
    private TimeSpan _longestDetection;
    private TimeSpan _longestReturn;

    private Soak(SoakSettings settings) => _settings = settings;

    public static async Task<Soak> StartAsync(SoakSettings settings)
    {
        var soak = new Soak(settings);
        var fleet = soak._fleet;

        // Load, edge and apis share the machine: their time to answer says nothing about a build, its errors do.
        fleet.Settings["Deployments"] = new JsonObject { ["WarmUpRequests"] = 5, ["DrainLimit"] = "00:00:00.5", ["P95"] = "00:01:00" };
        foreach (var region in (string[])[EdgeFleet.Us, EdgeFleet.Europe, EdgeFleet.Asia])
        {
            soak._killable[region] = [await fleet.AddAsync(region, "blue", ServerProcess.Stub()), await fleet.AddAsync(region, "blue", ServerProcess.Stub())];
        }

        await fleet.AddAsync(EdgeFleet.Us, "green", ServerProcess.Stub());
        await fleet.AddAsync(EdgeFleet.Us, "green", ServerProcess.Stub());
        await fleet.StartEdgeAsync();
        return soak;
    }

    public async Task<SoakReport> RunAsync()
    {
        await WarmUpAsync();
        await using var load = SteadyLoad.Start(_fleet.Client, _settings.RequestsPerSecond, mostRequests: MostRequests);
        await using var streams = new EventStreams(_fleet.Client, _settings.Streams);
        await load.AnsweredAsync(_settings.RequestsPerSecond);

        await Task.WhenAll(SwitchAsync(load), KillAsync());
        var (rollBack, reason) = await ReleaseABadBuildAsync();
        await load.AnsweredAsync(_settings.RequestsPerSecond);
        await load.StopAsync();

        foreach (var failed in load.Failed.Take(10))
        {
            Console.WriteLine(failed);
        }

        var times = load.Outcomes.Select(outcome => outcome.Took.TotalMilliseconds).Order().ToList();
        return new SoakReport(
            times.Count, load.Failed.Count(), times[(int)(times.Count * 0.99)], _settings.Switches, _settings.Kills, _longestDetection, _longestReturn, streams.Broken, rollBack, reason);
    }

    public ValueTask DisposeAsync() => _fleet.DisposeAsync();

    // Ten processes that all compile their code at once on two cores would work off a queue for the whole soak.
    private async Task WarmUpAsync()
    {
        await using var load = SteadyLoad.Start(_fleet.Client, _settings.RequestsPerSecond / 4, mostRequests: MostRequests);
        await load.AnsweredAsync(5 * _settings.RequestsPerSecond);
    }

    private async Task SwitchAsync(SteadyLoad load)
    {
        for (var number = 1; number <= _settings.Switches; number++)
        {
            var to = number % 2 == 1 ? "green" : "blue";
            Expect(await _fleet.DeployAsync(EdgeFleet.Us, to));
            await _fleet.PhaseAsync(EdgeFleet.Us, "shifting");
            Expect(await _fleet.ShiftAsync(EdgeFleet.Us, to, 50));
            await load.AnsweredAsync(_settings.RequestsPerSecond / 2);
            Expect(await _fleet.CommandAsync(EdgeFleet.Us, "promote", []));
            await _fleet.PhaseAsync(EdgeFleet.Us, "done");
            Console.WriteLine($"{number} switches, {load.Outcomes.Count} requests, {load.Failed.Count()} failed");
        }
    }

    private async Task KillAsync()
    {
        for (var number = 0; number < _settings.Kills; number++)
        {
            var region = _killable[number % 2 == 0 ? EdgeFleet.Europe : EdgeFleet.Asia];
            var killedAt = TimeProvider.System.GetTimestamp();
            region.ForEach(server => server.Kill());
            await Task.WhenAll(region.Select(server => _fleet.ReadyAsync(server, ready: false)));
            _longestDetection = Longer(_longestDetection, TimeProvider.System.GetElapsedTime(killedAt));
            await Task.WhenAll(region.Select(server => server.StartAsync()));
            var readyAt = TimeProvider.System.GetTimestamp();
            await Task.WhenAll(region.Select(server => _fleet.ReadyAsync(server)));
            _longestReturn = Longer(_longestReturn, TimeProvider.System.GetElapsedTime(readyAt));
        }
    }

    private async Task<(TimeSpan RollBack, string Reason)> ReleaseABadBuildAsync()
    {
        var bad = await _fleet.StartAsideAsync(ServerProcess.Stub("--FailShare=0.05"));
        var active = (await _fleet.RegionAsync(EdgeFleet.Us))["active"]!.GetValue<string>();
        var to = active == "blue" ? "green" : "blue";
        Expect(await _fleet.DeployAsync(EdgeFleet.Us, to, bad.Address));
        await _fleet.PhaseAsync(EdgeFleet.Us, "shifting");
        Expect(await _fleet.ShiftAsync(EdgeFleet.Us, to, 5));
        long? enoughAt = null;
        while (true)
        {
            var region = await _fleet.RegionAsync(EdgeFleet.Us);
            if (region["window"] is { } window && window["requests"]!.GetValue<long>() >= EnoughRequests)
            {
                enoughAt ??= TimeProvider.System.GetTimestamp();
            }

            if (region["deployment"]!["phase"]!.GetValue<string>() == "rolled_back")
            {
                // Rolled back before a look saw enough requests: it was quicker than the looks.
                var took = enoughAt is null ? TimeSpan.Zero : TimeProvider.System.GetElapsedTime(enoughAt.Value);
                return (took, region["deployment"]!["reason"]!.GetValue<string>());
            }

            await Task.Delay(Pause);
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static void Expect(Answer answer)
    {
        if (answer.Status != 200)
        {
            throw new InvalidOperationException($"{answer.Status} {answer.Raw}");
        }
    }
}
