using IonMentoring.Integration.Tests;

namespace IonMentoring.EdgeSoak;

/// <summary>Clients that hold event streams of a region whose processes are never killed.</summary>
internal sealed class EventStreams : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task[] _reading;
    private int _broken;

    public EventStreams(HttpClient client, int count) => _reading = [.. Enumerable.Range(0, count).Select(_ => ReadAsync(client))];

    public int Broken => Volatile.Read(ref _broken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_reading);
        _stop.Dispose();
    }

    private async Task ReadAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events");
        request.Headers.Add("X-Ion-Region", EdgeFleet.Us);
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
            using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync(_stop.Token));
            while (await stream.ReadLineAsync(_stop.Token) is not null)
            {
            }

            Interlocked.Increment(ref _broken);
        }
        catch (OperationCanceledException)
        {
            // The soak is over.
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            Interlocked.Increment(ref _broken);
        }
    }
}
