using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>Clients of all regions that ask at an even pace, whether they are answered or not; at most a bounded number in all.</summary>
internal sealed class SteadyLoad : IAsyncDisposable
{
    private static readonly string[] Regions =
        [EdgeFleet.Us, EdgeFleet.Europe, EdgeFleet.Us, EdgeFleet.Asia, EdgeFleet.Europe, EdgeFleet.Us, EdgeFleet.Asia, EdgeFleet.Europe, EdgeFleet.Us, EdgeFleet.Asia];

    private readonly HttpClient _client;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Outcome> _outcomes = new();
    private readonly Task _sending;
    private readonly string? _region;

    private SteadyLoad(HttpClient client, int perSecond, string? region, int mostRequests)
    {
        (_client, _region) = (client, region);
        _sending = SendAllAsync(perSecond, mostRequests);
    }

    public IReadOnlyCollection<Outcome> Outcomes => _outcomes;

    public IEnumerable<Outcome> Failed => _outcomes.Where(outcome => outcome.Status != 200);

    public static SteadyLoad Start(HttpClient client, int perSecond, string? region = null, int mostRequests = 100_000) => new(client, perSecond, region, mostRequests);

    /// <summary>Waits until so many more requests were answered.</summary>
    public async Task AnsweredAsync(int more)
    {
        var wanted = _outcomes.Count + more;
        var startedAt = TimeProvider.System.GetTimestamp();
        while (_outcomes.Count < wanted)
        {
            if (TimeProvider.System.GetElapsedTime(startedAt) > Eventually.Limit)
            {
                throw new TimeoutException($"Only {_outcomes.Count} of {wanted} requests were answered.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _sending;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task SendAllAsync(int perSecond, int mostRequests)
    {
        var startedAt = TimeProvider.System.GetTimestamp();
        var underWay = new List<Task>();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        var sent = 0;
        while (!_stop.IsCancellationRequested && sent < mostRequests)
        {
            for (var due = (int)(TimeProvider.System.GetElapsedTime(startedAt).TotalSeconds * perSecond); sent < due; sent++)
            {
                underWay.Add(SendAsync(sent));
            }

            underWay.RemoveAll(task => task.IsCompleted);
            await timer.WaitForNextTickAsync();
        }

        await Task.WhenAll(underWay);
    }

    private async Task SendAsync(int number)
    {
        var region = _region ?? Regions[number % Regions.Length];
        var startedAt = TimeProvider.System.GetTimestamp();
        var body = new JsonObject
        {
            ["user_input"] = $"I keep missing deadlines, case {number % 50}",
            ["resonance_key"] = Keys.Lua,
            ["context"] = new JsonObject { ["user_id"] = $"user-{number}" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Paths.Process) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Ion-Region", region);
        try
        {
            using var answer = await _client.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            var servedBy = answer.Headers.TryGetValues("X-Ion-Served-By", out var values) ? values.Single() : string.Empty;
            _outcomes.Enqueue(new Outcome(number, region, (int)answer.StatusCode, servedBy, startedAt, TimeProvider.System.GetElapsedTime(startedAt), null));
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            _outcomes.Enqueue(new Outcome(number, region, 0, string.Empty, startedAt, TimeProvider.System.GetElapsedTime(startedAt), exception.Message));
        }
    }
}

/// <summary>What became of a request; status 0: the connection failed.</summary>
internal sealed record Outcome(int Number, string Region, int Status, string ServedBy, long SentAt, TimeSpan Took, string? Failure);
