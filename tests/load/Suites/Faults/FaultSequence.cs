using System.Text.Json.Nodes;
using IonMentoring.Integration.Tests;
using IonMentoring.LoadSuites.Product;

namespace IonMentoring.LoadSuites.Faults;

/// <summary>Breaks one thing after the other, spread over a run, while a plugin is swapped every second beside it.</summary>
internal sealed class FaultSequence(ProductUnderLoad product, TimeSpan during)
{
    /// <summary>How many faults there are beside the swaps.</summary>
    public const int Count = 5;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly List<string> _done = [];
    private long _startedAt;

    public IReadOnlyList<string> Done => _done;

    public int Swaps { get; private set; }

    public async Task RunAsync()
    {
        _startedAt = TimeProvider.System.GetTimestamp();
        using var end = new CancellationTokenSource();
        var swapping = SwapAsync(end.Token);
        try
        {
            await AtAsync(0.1, "Redis killed", () => product.Stores.Redis!.KillAsync());
            await AtAsync(0.3, "Redis back", () => product.Stores.Redis!.StartAsync());
            await AtAsync(0.4, "an api killed", () =>
            {
                product.Apis[0].Kill();
                return Task.CompletedTask;
            });
            await AtAsync(0.5, "that api back", () => product.Apis[0].StartAsync());
            await AtAsync(0.7, "blue turned green", TurnGreenAsync);
        }
        finally
        {
            await end.CancelAsync();
            await swapping;
        }
    }

    private async Task TurnGreenAsync()
    {
        Expect(await product.Fleet.DeployAsync(EdgeFleet.Us, "green"));
        await product.Fleet.PhaseAsync(EdgeFleet.Us, "shifting");
        Expect(await product.Fleet.ShiftAsync(EdgeFleet.Us, "green", 50));
        Expect(await product.Fleet.CommandAsync(EdgeFleet.Us, "promote", []));
        await product.Fleet.PhaseAsync(EdgeFleet.Us, "done", "draining");
    }

    private async Task AtAsync(double share, string what, Func<Task> fault)
    {
        var wait = (share * during) - TimeProvider.System.GetElapsedTime(_startedAt);
        await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        var at = TimeProvider.System.GetElapsedTime(_startedAt);
        await fault();
        _done.Add(string.Create(null, $"{what} at {at.TotalSeconds:0.0} s (took {(TimeProvider.System.GetElapsedTime(_startedAt) - at).TotalMilliseconds:0} ms)"));
    }

    // The apis share their plugin folder: each loads every revision anew.
    private async Task SwapAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(product.Fleet.Plugins, "Nana", "prompt.liquid");
        var text = await File.ReadAllTextAsync(file, CancellationToken.None);
        using var timer = new PeriodicTimer(Second);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                Swaps++;
                await File.WriteAllTextAsync(file, $"{text}Revision {Swaps}.\n", CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private static void Expect(Answer answer)
    {
        if (answer.Status != 200)
        {
            throw new InvalidOperationException($"{answer.Status} {answer.Raw}");
        }
    }
}
