using System.Collections.Concurrent;

namespace IonMentoring.Integration.Tests;

/// <summary>Clients that ask one after the other, about a few messages often and about many rarely, until they are told to end.</summary>
internal sealed class CacheLoad : IAsyncDisposable
{
    private const int Clients = 8;
    private const int Subjects = 400;
    private const int MostRequests = 200_000;

    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _failures = [];
    private readonly Task _asking;
    private int _requests;
    private int _hits;
    private long _longestTicks;

    public CacheLoad(params HttpClient[] processes) =>
        _asking = Task.WhenAll(Enumerable.Range(0, Clients).Select(client => AskAsync(processes[client % processes.Length], client)));

    public int Requests => Volatile.Read(ref _requests);

    public IReadOnlyCollection<string> Failures => _failures;

    public string Summary =>
        $"{Requests} requests, {_failures.Count} failed, hit rate {(Requests == 0 ? 0 : (double)_hits / Requests):P1}, longest {TimeSpan.FromTicks(_longestTicks).TotalMilliseconds:F0} ms";

    /// <summary>Waits until so many more were answered.</summary>
    public async Task AnsweredAsync(int more)
    {
        var wanted = Requests + more;
        using var limit = new CancellationTokenSource(Eventually.Limit);
        while (Requests < wanted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), limit.Token);
        }
    }

    public async Task EndAsync()
    {
        await _end.CancelAsync();
        await _asking;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _end.Dispose();
    }

    // The square of a random number prefers the small ones.
    private async Task AskAsync(HttpClient client, int seed)
    {
        var random = new Random(seed);
        while (!_end.IsCancellationRequested && Requests < MostRequests)
        {
            var subject = (int)(Math.Pow(random.NextDouble(), 2) * Subjects);
            var startedAt = TimeProvider.System.GetTimestamp();
            try
            {
                var answer = await client.AskAsync(Paths.Process, Messages.With($"I need advice about subject {subject}", Keys.Lua));
                Note(answer);
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                _failures.Enqueue(exception.Message);
            }

            var took = TimeProvider.System.GetElapsedTime(startedAt).Ticks;
            InterlockedMax(ref _longestTicks, took);
            Interlocked.Increment(ref _requests);
        }
    }

    private void Note(Answer answer)
    {
        if (answer.Status != 200)
        {
            _failures.Enqueue($"{answer.Status} {answer.Raw}");
        }
        else if (answer.Json.Flag("performance.cache_hit"))
        {
            Interlocked.Increment(ref _hits);
        }
    }

    private static void InterlockedMax(ref long most, long value)
    {
        var seen = Volatile.Read(ref most);
        while (value > seen && Interlocked.CompareExchange(ref most, value, seen) is var now && now != seen)
        {
            seen = now;
        }
    }
}
