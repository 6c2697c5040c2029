using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Operators;
using IonMentoring.Edge.Regions;

namespace IonMentoring.Edge.Commands;

/// <summary>Speaks with the operator api of a running edge, and says on the console what came of it.</summary>
internal sealed class EdgeConsole : IDisposable
{
    private const int Failed = 1;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _edge;
    private readonly CancellationToken _cancellation;

    public EdgeConsole(Uri url, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _edge = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = url };
        _edge.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("ION_OPERATOR_KEY"));
        _edge.DefaultRequestHeaders.TryAddWithoutValidation(OperatorEndpoints.OperatorHeader, $"{Environment.UserName}@{Environment.MachineName}");
    }

    public void Dispose() => _edge.Dispose();

    public async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return Failed;
        }
        catch (HttpRequestException exception)
        {
            await Console.Error.WriteLineAsync($"The operator api at {_edge.BaseAddress} cannot be reached: {exception.Message} --operator-url names another one.");
            return Failed;
        }
    }

    public async Task<int> StatusAsync()
    {
        StatusText.Write(Console.Out, await GetAsync());
        return 0;
    }

    public async Task<int> DeployAsync(string? regionName, string colour, string[] destinations)
    {
        var (status, region) = await FindAsync(regionName);
        await SendAsync(region, "deploy", new DeployCommand(Parse(colour), destinations.Length == 0 ? null : destinations, status.Revision), OperatorJson.Default.DeployCommand);
        return await WaitAsync(region, DeploymentPhase.Shifting);
    }

    public async Task<int> ShiftAsync(string? regionName, string to, double percent)
    {
        var (status, region) = await FindAsync(regionName);
        await SendAsync(region, "shift", new ShiftCommand(Parse(to), percent, status.Revision), OperatorJson.Default.ShiftCommand);
        return await WaitAsync(region, DeploymentPhase.Shifting);
    }

    public async Task<int> PromoteAsync(string? regionName)
    {
        var (status, region) = await FindAsync(regionName);
        await SendAsync(region, "promote", new PromoteCommand(status.Revision), OperatorJson.Default.PromoteCommand);
        return await WaitAsync(region, DeploymentPhase.Done);
    }

    public async Task<int> RollBackAsync(string? regionName, string? reason)
    {
        var (status, region) = await FindAsync(regionName);
        await SendAsync(region, "rollback", new RollBackCommand(reason, status.Revision), OperatorJson.Default.RollBackCommand);
        return await WaitAsync(region, DeploymentPhase.RolledBack);
    }

    private static Colour Parse(string colour) => colour == "blue" ? Colour.Blue : Colour.Green;

    private async Task<(EdgeStatus Status, string Region)> FindAsync(string? name)
    {
        var status = await GetAsync();
        var candidates = status.Regions.Where(region => region.Deployment is { IsUnderWay: true }).ToList();
        return (status, name
            ?? (candidates.Count == 1 ? candidates[0].Name : null)
            ?? (status.Regions.Count == 1 ? status.Regions[0].Name : null)
            ?? throw new RefusedException($"Which region? Say --region with one of {string.Join(", ", status.Regions.Select(region => region.Name))}."));
    }

    private async Task<int> WaitAsync(string name, DeploymentPhase phase)
    {
        DeploymentPhase? shown = null;
        while (true)
        {
            var region = (await GetAsync()).Regions.First(region => string.Equals(region.Name, name, StringComparison.OrdinalIgnoreCase));
            var deployment = region.Deployment!;
            if (deployment.Phase != shown)
            {
                shown = deployment.Phase;
                Console.WriteLine(StatusText.Of(region));
            }

            if (deployment.Phase == phase || !deployment.IsUnderWay)
            {
                return deployment.Phase == phase ? 0 : Failed;
            }

            await Task.Delay(Pause, _cancellation);
        }
    }

    private async Task<EdgeStatus> GetAsync()
    {
        using var answer = await _edge.GetAsync(new Uri("/api/v2/edge", UriKind.Relative), _cancellation);
        return await ReadAsync(answer);
    }

    private async Task SendAsync<T>(string region, string verb, T command, JsonTypeInfo<T> type)
    {
        using var answer = await _edge.PostAsJsonAsync(new Uri($"/api/v2/edge/regions/{Uri.EscapeDataString(region)}/{verb}", UriKind.Relative), command, type, _cancellation);
        await ReadAsync(answer);
    }

    private async Task<EdgeStatus> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(_cancellation);
        if (answer.IsSuccessStatusCode)
        {
            return JsonSerializer.Deserialize(text, OperatorJson.Default.EdgeStatus)!;
        }

        throw new RefusedException(Reason(text) ?? $"The operator api answered {(int)answer.StatusCode}.");
    }

    private static string? Reason(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.GetProperty("error").GetProperty("message").GetString();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed class RefusedException(string message) : Exception(message);
}
