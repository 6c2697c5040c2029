using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Running;

/// <summary>Keeps as many copies of the scenario running as the phase says; each asks again when it is answered.</summary>
internal static class ClosedCopies
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    public static async Task RunAsync(CopiesPhase phase, Iterations iterations, long startsAt, TimeSpan until)
    {
        var end = phase.During < until ? phase.During : until;
        var running = new List<Task>();
        var wanted = 0;
        using var timer = new PeriodicTimer(Look, iterations.Time);
        while (iterations.Since(startsAt) is var at && at < end && !iterations.Stopping.IsCancellationRequested)
        {
            Volatile.Write(ref wanted, phase.Copies(at));
            running.RemoveAll(copy => copy.IsCompleted);
            for (var index = running.Count; index < wanted; index++)
            {
                running.Add(CopyAsync(index));
            }

            await timer.WaitForNextTickAsync();
        }

        Volatile.Write(ref wanted, 0);
        await Task.WhenAll(running);

        async Task CopyAsync(int index)
        {
            await Task.Yield();
            while (index < Volatile.Read(ref wanted) && !iterations.Stopping.IsCancellationRequested)
            {
                await iterations.RunAsync(iterations.Now);
            }
        }
    }
}
