using System.Net.Http.Json;
using HdrHistogram;

namespace IonMentoring.Swaps;

/// <summary>Sends requests at a steady rate, whether or not earlier ones have been answered; a latency counts from when its request was due.</summary>
internal sealed class SteadyLoad : IAsyncDisposable
{
    private const int MostUnderWay = 2000;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);
    private static readonly string[] Tones = ["frustrated", "playful", "anxious", "analytical", "calm", "curious", "urgent", "confused", "collaborative"];

    private readonly SoakHost _host;
    private readonly int _requestsPerSecond;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _recording = new();
    private readonly LongHistogram _latencies = new(TimeSpan.FromMinutes(1).Ticks, 3);
    private readonly Task _sending;
    private int _underWay;
    private long _failed;
    private long _sent;

    public SteadyLoad(SoakHost host, int requestsPerSecond)
    {
        _host = host;
        _requestsPerSecond = requestsPerSecond;
        _sending = SendAsync();
    }

    public long Failed => Interlocked.Read(ref _failed);

    public long Sent => Interlocked.Read(ref _sent);

    public double P99Milliseconds
    {
        get
        {
            lock (_recording)
            {
                return TimeSpan.FromTicks(_latencies.GetValueAtPercentile(99)).TotalMilliseconds;
            }
        }
    }

    /// <summary>Ends when so many requests have been sent; what was measured until then is forgotten.</summary>
    public async Task WarmUpAsync(int requests)
    {
        using var timer = new PeriodicTimer(Tick);
        while (Sent < requests || Volatile.Read(ref _underWay) > requests / 100)
        {
            await timer.WaitForNextTickAsync();
        }

        lock (_recording)
        {
            _latencies.Reset();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }

        await _stop.CancelAsync();
        await _sending;
    }

    private async Task SendAsync()
    {
        using var timer = new PeriodicTimer(Tick);
        var startedAt = TimeProvider.System.GetTimestamp();
        var requests = new List<Task>();
        while (!_stop.IsCancellationRequested)
        {
            var due = (long)(TimeProvider.System.GetElapsedTime(startedAt).TotalSeconds * _requestsPerSecond);
            while (_sent < due && Volatile.Read(ref _underWay) < MostUnderWay)
            {
                var dueAt = startedAt + (long)(_sent * (double)TimeProvider.System.TimestampFrequency / _requestsPerSecond);
                requests.Add(RequestAsync(_sent, dueAt));
                Interlocked.Increment(ref _sent);
            }

            requests.RemoveAll(request => request.IsCompleted);
            await timer.WaitForNextTickAsync();
        }

        await Task.WhenAll(requests);
    }

    private async Task RequestAsync(long number, long dueAt)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            var body = new
            {
                user_input = $"I keep missing deadlines, case {number % 5000}",
                resonance_key = $"{Tones[number % Tones.Length]}-burst-seek_advice",
                include_metadata = false,
            };
            using var answer = await _host.Client.PostAsJsonAsync(new Uri("/api/v2/process", UriKind.Relative), body);
            if (!answer.IsSuccessStatusCode)
            {
                Interlocked.Increment(ref _failed);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            Interlocked.Increment(ref _failed);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
            lock (_recording)
            {
                _latencies.RecordValue(Math.Max(1, TimeProvider.System.GetElapsedTime(dueAt).Ticks));
            }
        }
    }
}
