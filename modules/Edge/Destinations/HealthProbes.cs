using IonMentoring.Edge.Regions;
using IonMentoring.Edge.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Edge.Destinations;

/// <summary>Asks every destination regularly whether it is ready.</summary>
internal sealed class HealthProbes(EdgeTopology topology, TimeProvider time, ILogger<HealthProbes> logger) : BackgroundService
{
    /// <summary>In the answer to a probe: the Unix socket that the api also listens on, for callers on the same machine.</summary>
    private const string SocketHeader = "X-Ion-Http2-Socket";

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var underWay = new Dictionary<Destination, Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            var health = topology.Options.Health;
            var next = Task.Delay(health.Interval, time, stoppingToken);
            underWay = underWay.Where(probe => !probe.Value.IsCompleted).ToDictionary();

            // One that does not answer delays nobody's next probe but its own.
            foreach (var destination in topology.Regions.SelectMany(region => region.Destinations).Where(destination => !underWay.ContainsKey(destination)))
            {
                underWay[destination] = ProbeAsync(destination, health, stoppingToken);
            }

            await next.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(underWay.Values);
    }

    private async Task ProbeAsync(Destination destination, HealthOptions health, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(health.Timeout);
        try
        {
            using var answer = await _client.GetAsync(new Uri(destination.Address, "/readyz"), HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (answer.IsSuccessStatusCode)
            {
                destination.Socket = destination.Address is { IsLoopback: true, Scheme: "http" } && answer.Headers.TryGetValues(SocketHeader, out var socket) ? socket.First() : null;
                if (destination.Health.ProbeAnswered(health, time.GetUtcNow()))
                {
                    Log.DestinationBack(logger, destination.Name);
                }
            }
            else
            {
                Failed(destination, health, $"/readyz answered {(int)answer.StatusCode}", silent: false);
            }
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            Failed(destination, health, $"/readyz did not answer within {health.Timeout.TotalMilliseconds:0} ms", silent: true);
        }
        catch (OperationCanceledException)
        {
            // The edge is stopping.
        }
        catch (Exception exception)
        {
            // Whatever it was: a probe that fails is an answer, and the next ones go on.
            Failed(destination, health, exception.Message, silent: false);
        }
    }

    private void Failed(Destination destination, HealthOptions health, string reason, bool silent)
    {
        // All silent at once is a machine that is short of time, rather than many that hang.
        var isOut = silent
            ? topology.TakeOut(destination, () => destination.Health.ProbeFailed(health, time.GetUtcNow(), reason, silent))
            : destination.Health.ProbeFailed(health, time.GetUtcNow(), reason, silent);
        if (isOut)
        {
            Log.DestinationOut(logger, destination.Name, reason);
        }
    }
}
