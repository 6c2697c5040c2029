using System.Collections.Concurrent;
using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Caching.Keeping;

/// <summary>Equal requests at the same time share one computation and what becomes of it, failure included: else each would wait for its turn to fail.</summary>
internal sealed class SharedComputations
{
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);

    public async Task<Cached<T>> RunAsync<T>(string key, Func<Task<Cached<T>>> compute, CancellationToken cancellationToken)
    {
        while (true)
        {
            var own = new TaskCompletionSource<Cached<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
            var running = (Task<Cached<T>>)_running.GetOrAdd(key, own.Task);
            if (ReferenceEquals(running, own.Task))
            {
                return await RunAsync(key, own, compute);
            }

            try
            {
                return await running.WaitAsync(cancellationToken) with { Hit = true };
            }
            catch (OperationCanceledException) when (running.IsCanceled && !cancellationToken.IsCancellationRequested)
            {
                // Whoever ran it left; somebody else has to.
            }
        }
    }

    private async Task<Cached<T>> RunAsync<T>(string key, TaskCompletionSource<Cached<T>> own, Func<Task<Cached<T>>> compute)
    {
        var computed = compute();
        await ((Task)computed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _running.TryRemove(key, out _);
        own.SetFromTask(computed);
        return await own.Task;
    }
}
