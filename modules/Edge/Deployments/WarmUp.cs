using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using IonMentoring.Edge.Destinations;
using IonMentoring.Edge.Regions;
using IonMentoring.Edge.Settings;

namespace IonMentoring.Edge.Deployments;

/// <summary>Brings the new side to working temperature: each of its destinations is ready and has answered some requests.</summary>
internal sealed class WarmUp(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Tones = ["calm", "curious", "frustrated", "urgent"];

    private readonly ConcurrentDictionary<string, (Region Region, DateTime StartedAt, Task<string?> Result)> _runs = new(StringComparer.Ordinal);

    /// <summary>The warm-up of a deployment, started when first asked for. Its result is what went wrong, or null.</summary>
    public Task<string?> Of(Region region, Deployment deployment, DeploymentOptions limits, CancellationToken stopping) => _runs.AddOrUpdate(
        region.Name,
        _ => Start(region, deployment, limits, stopping),
        (_, run) => run.Region == region && run.StartedAt == deployment.StartedAt ? run : Start(region, deployment, limits, stopping)).Result;

    private (Region Region, DateTime StartedAt, Task<string?> Result) Start(Region region, Deployment deployment, DeploymentOptions limits, CancellationToken stopping) =>
        (region, deployment.StartedAt, RunAsync(region[deployment.To].Destinations, limits, stopping));

    private async Task<string?> RunAsync(IReadOnlyList<Destination> destinations, DeploymentOptions limits, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(limits.WarmUpLimit);
        var failures = await Task.WhenAll(destinations.Select(destination => RunAsync(destination, limits, limit.Token)));

        // A deployment that an edge leaves warming goes on when the edge is back: it has not failed.
        stopping.ThrowIfCancellationRequested();
        return Array.Find(failures, failure => failure is not null);
    }

    private async Task<string?> RunAsync(Destination destination, DeploymentOptions limits, CancellationToken limit)
    {
        var last = "it was not ready";
        try
        {
            while (!await IsReadyAsync(destination, limit))
            {
                await Task.Delay(Pause, time, limit);
            }

            for (var answered = 0; answered < limits.WarmUpRequests;)
            {
                using var request = Message(destination, answered);
                using var answer = await destination.Client.SendAsync(request, limit);
                if (answer.IsSuccessStatusCode)
                {
                    answered++;
                }
                else
                {
                    last = $"a warm-up request was answered with {(int)answer.StatusCode}";
                    await Task.Delay(Pause, time, limit);
                }
            }

            return null;
        }
        catch (OperationCanceledException)
        {
            return $"{destination.Name} did not warm up within {limits.WarmUpLimit.TotalSeconds:0} s: {last}";
        }
        catch (HttpRequestException exception)
        {
            return $"{destination.Name} did not warm up: {exception.Message}";
        }
        catch (ObjectDisposedException)
        {
            return $"{destination.Name} did not warm up: it was taken away";
        }
    }

    private static async Task<bool> IsReadyAsync(Destination destination, CancellationToken limit)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(destination.Address, "/readyz"));
            using var answer = await destination.Client.SendAsync(request, limit);
            return answer.IsSuccessStatusCode && destination.Health.IsUsable;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static HttpRequestMessage Message(Destination destination, int number) => new(HttpMethod.Post, new Uri(destination.Address, "/api/v2/process"))
    {
        Content = new StringContent(
            $$"""{"user_input":"Warm-up request {{number}}: I want to plan my week","resonance_key":"{{Tones[number % Tones.Length]}}-medium-planning","use_cache":false}""",
            Encoding.UTF8,
            new MediaTypeHeaderValue("application/json")),
    };
}
