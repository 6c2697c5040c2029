using System.Collections.Concurrent;
using IonMentoring.Caching.Removing;

namespace IonMentoring.Caching.Keeping;

/// <summary>
/// Who wants the same at the same time shares one computation and what becomes of it, failure included: else each would wait for its
/// turn to fail. What was removed since it began is not shared with those who come after that.
/// </summary>
internal sealed class SharedComputations(Removals removals, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Running> _running = new(StringComparer.Ordinal);

    /// <param name="key">Of what is computed.</param>
    /// <param name="compute">Computes it; is told when it began, and whether an earlier one, removed since, still runs.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The result, and whether somebody else computed it.</returns>
    public async Task<(T Result, bool Shared)> RunAsync<T>(string key, Func<Beginning, Task<T>> compute, CancellationToken cancellationToken)
    {
        while (true)
        {
            var own = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            var mine = new Running(own.Task, removals.After(time.GetUtcNow().UtcTicks));
            var running = _running.GetOrAdd(key, mine);
            var supersedes = removals.Cover(key, running.StartedAt) && _running.TryUpdate(key, mine, running);
            if (supersedes || ReferenceEquals(running, mine))
            {
                return (await RunAsync(key, mine, own, () => compute(new(mine.StartedAt, supersedes))), Shared: false);
            }

            try
            {
                return (await ((Task<T>)running.Task).WaitAsync(cancellationToken), Shared: true);
            }
            catch (OperationCanceledException) when (running.Task.IsCanceled && !cancellationToken.IsCancellationRequested)
            {
                // Whoever ran it left; somebody else has to.
            }
        }
    }

    private async Task<T> RunAsync<T>(string key, Running mine, TaskCompletionSource<T> own, Func<Task<T>> compute)
    {
        var computed = BeginAsync(compute);
        await ((Task)computed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _running.TryRemove(KeyValuePair.Create(key, mine));
        own.SetFromTask(computed);
        return await own.Task;
    }

    // What it throws at once is a failed task too.
    private static async Task<T> BeginAsync<T>(Func<Task<T>> compute) => await compute();

    internal readonly record struct Beginning(long At, bool Supersedes);

    private sealed record Running(Task Task, long StartedAt);
}
