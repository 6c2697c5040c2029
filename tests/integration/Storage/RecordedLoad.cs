using System.Collections.Concurrent;

namespace IonMentoring.Integration.Tests;

/// <summary>Clients that ask one after the other and note which requests were answered, and when, until they are told to end or the api is no more.</summary>
internal sealed class RecordedLoad : IAsyncDisposable
{
    private const int Clients = 4;
    private const int Subjects = 50;

    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<(string Id, long At)> _answered = new();
    private readonly Task _asking;

    public RecordedLoad(HttpClient api) => _asking = Task.WhenAll(Enumerable.Range(0, Clients).Select(client => AskAsync(api, client)));

    /// <summary>The ids of the requests that were answered before a moment.</summary>
    public IReadOnlyList<string> AnsweredBefore(long timestamp) => [.. _answered.Where(answer => answer.At < timestamp).Select(answer => answer.Id)];

    /// <summary>Waits until so many more were answered.</summary>
    public Task AnsweredAsync(int more)
    {
        var wanted = _answered.Count + more;
        return Eventually.TrueAsync(() => Task.FromResult(_answered.Count >= wanted));
    }

    /// <summary>Goes on for a time, in which the answers of now grow old.</summary>
    public Task GoOnAsync(TimeSpan time) => Task.WhenAny(_asking, Task.Delay(time));

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

    private async Task AskAsync(HttpClient api, int seed)
    {
        var random = new Random(seed);
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var answer = await api.AskAsync(Paths.Process, Messages.With($"I need advice about subject {random.Next(Subjects)}", Keys.Lua));
                answer.Status.ShouldBe(200);
                _answered.Enqueue((answer.Json.Text("request_id"), TimeProvider.System.GetTimestamp()));
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }
}
