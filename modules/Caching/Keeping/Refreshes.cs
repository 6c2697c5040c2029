using System.Collections.Concurrent;

namespace IonMentoring.Caching.Keeping;

/// <summary>Computes answers anew before their life ends, one at a time for a key; after a failure that key is left alone for a while.</summary>
internal sealed class Refreshes(TimeProvider time, TimeSpan tryFailedAgainAfter) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Starts one, unless one for the key is running or failed a moment ago.</summary>
    public void Start(string key, Func<CancellationToken, Task<bool>> refresh)
    {
        if (_stop.IsCancellationRequested || _running.ContainsKey(key))
        {
            return;
        }

        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_running.TryAdd(key, started.Task))
        {
            _running[key] = RunAsync(key, refresh, started.Task);
            started.SetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running.Values);
        _stop.Dispose();
    }

    // What fails here failed for nobody: the kept answer serves on, and the request that finds it expired sees the failure.
    private async Task RunAsync(string key, Func<CancellationToken, Task<bool>> refresh, Task started)
    {
        await started;
        var refreshing = refresh(_stop.Token);
        await ((Task)refreshing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!refreshing.IsCompletedSuccessfully || !await refreshing)
        {
            await Task.Delay(tryFailedAgainAfter, time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _running.TryRemove(key, out _);
    }
}
