using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests;

/// <summary>Versions come and go while requests use them.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class SwapTests
{
    private const int Swaps = 20;
    private const int Callers = 4;

    [Fact]
    public async Task Lease_takenBeforeASwap_keepsTheOldVersionUntilGivenBack()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource { ShapeAnswer = "return \"old\";" });
        var context = host.ContextOf("Vera");
        using (var lease = host.Lease("Vera"))
        {
            host.Plugins.Drop("Vera", new PersonaSource { Version = "2.0.0", ShapeAnswer = "return \"new\";" }.Build());
            await host.ServesAsync("Vera", "2.0.0");
            await Eventually.BecomesAsync(() => host.Unloading.Draining == 1);

            lease.Profile.Version.ShouldBe("1.0.0");
            (await lease.BuildPromptAsync(Requests.Of("Hello"))).System.ShouldContain("You are Vera");
            (await lease.ShapeAnswerAsync("Begin.", Requests.Of("Hello"))).ShouldBe("old");
            (await host.ShapeAsync("Vera", "Begin.")).ShouldBe("new");
        }

        await Eventually.BecomesAsync(() => host.Unloading.Draining == 0);
        await Memory.CollectedAsync(context);
        host.Unloading.Uncollected.ShouldBe(0);
    }

    [Fact]
    public async Task Lease_givenBack_cannotBeUsed()
    {
        await using var host = new PluginHost();
        await host.StartWithAsync(new PersonaSource());
        var lease = host.Lease("Vera");

        lease.Dispose();
        lease.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(async () => await lease.BuildPromptAsync(Requests.Of("Hello")));
        (await host.AskAsync("Vera")).System.ShouldContain("You are Vera");
    }

    [Fact]
    public async Task Swaps_underLoad_noCallFailsAndEveryOldVersionIsCollected()
    {
        var versions = Enumerable.Range(0, Swaps + 1).Select(swap => new PersonaSource { Version = $"1.0.{swap}" }.Build()).ToList();
        await using var host = new PluginHost();
        host.Plugins.Drop("Vera", versions[0]);
        await host.StartAsync();
        var contexts = new List<WeakReference>();
        using var stop = new CancellationTokenSource();
        var callers = Enumerable.Range(0, Callers).Select(_ => CallAsync(host, stop.Token)).ToArray();

        try
        {
            for (var swap = 1; swap <= Swaps; swap++)
            {
                contexts.Add(host.ContextOf("Vera"));
                host.Plugins.Drop("Vera", versions[swap]);
                await host.ServesAsync("Vera", $"1.0.{swap}");
            }
        }
        finally
        {
            await stop.CancelAsync();
        }

        // Throws what a call threw.
        (await Task.WhenAll(callers)).ShouldAllBe(calls => calls > 0);
        await Eventually.BecomesAsync(() => host.Unloading.Draining == 0);
        foreach (var context in contexts)
        {
            await Memory.CollectedAsync(context);
        }

        await Eventually.BecomesAsync(() =>
        {
            Memory.Collect();
            return host.Unloading.Uncollected == 0;
        });
        host.Folders.Find("Vera")!.Counters.Failures.ShouldBe(0);
    }

    private static async Task<int> CallAsync(PluginHost host, CancellationToken stop)
    {
        await Task.Yield();
        var calls = 0;
        while (!stop.IsCancellationRequested)
        {
            using var lease = host.Lease("Vera");
            var request = Requests.Of($"call {calls}");
            (await lease.BuildPromptAsync(request)).System.ShouldContain("You are Vera");
            (await lease.ShapeAnswerAsync(" Begin. ", request)).ShouldBe("Begin.");
            calls++;
        }

        return calls;
    }
}
