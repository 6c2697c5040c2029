using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>An edge with the processes behind it, as an operator and as clients see it; everything it starts ends with it.</summary>
internal sealed class EdgeFleet : IAsyncDisposable
{
    public const string Us = "us-central1";
    public const string Europe = "europe-west1";
    public const string Asia = "asia-southeast1";

    private const string Section = "Edge";
    private const int MostConnections = 1000;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    private readonly string _folder = Directory.CreateTempSubdirectory("ion-mentoring-edge-").FullName;
    private readonly List<ServerProcess> _servers = [];
    private readonly Dictionary<string, (List<string> Blue, List<string> Green)> _regions = new(StringComparer.Ordinal);
    private ServerProcess? _edge;
    private HttpClient? _client;
    private HttpClient? _operators;

    public ServerProcess Edge => _edge!;

    public HttpClient Client => _client!;

    public string OperatorUrl => _operators!.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public string SettingsFile => Path.Combine(_folder, "edge.json");

    public string StateFile => Path.Combine(_folder, "state", "edge.json");

    public string Plugins => Path.Combine(_folder, "plugins");

    /// <summary>Further settings of the section <c>Edge</c>.</summary>
    public JsonObject Settings { get; } = [];

    /// <summary>Starts a process of a region's side, or only remembers its address if it is not to start.</summary>
    public async Task<ServerProcess> AddAsync(string region, string colour, ServerProcess server, bool start = true)
    {
        _servers.Add(server);
        State(region, colour, server.Address);
        if (start)
        {
            await server.StartAsync();
        }

        return server;
    }

    public async Task<ServerProcess> AddApiAsync(string region, string colour = "blue", params string[] settings)
    {
        if (!Directory.Exists(Plugins))
        {
            HostProcess.CopyFolder(Path.Combine(HostProcess.HostFolder, "plugins"), Plugins);
        }

        return await AddAsync(region, colour, ServerProcess.Api(Plugins, settings));
    }

    public void State(string region, string colour, params string[] addresses)
    {
        if (!_regions.TryGetValue(region, out var sides))
        {
            _regions[region] = sides = ([], []);
        }

        (colour == "blue" ? sides.Blue : sides.Green).AddRange(addresses);
    }

    /// <summary>Takes an address out of the settings to be written next.</summary>
    public void Forget(string region, string address)
    {
        _regions[region].Blue.Remove(address);
        _regions[region].Green.Remove(address);
    }

    /// <summary>The first process of a side in any region.</summary>
    public ServerProcess First(string colour) => _servers.First(server => _regions.Values.Any(sides => (colour == "blue" ? sides.Blue : sides.Green).Contains(server.Address)));

    /// <summary>A process that the edge does not know yet.</summary>
    public async Task<ServerProcess> StartAsideAsync(ServerProcess server)
    {
        _servers.Add(server);
        await server.StartAsync();
        return server;
    }

    public async Task StartEdgeAsync()
    {
        WriteSettings();
        var operatorPort = Ports.Closed();
        _edge = ServerProcess.Edge(operatorPort, $"--Edge:StateFile={StateFile}");
        _edge.Environment["ION_SETTINGS"] = SettingsFile;
        _servers.Insert(0, _edge);
        await _edge.StartAsync();
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = MostConnections }) { BaseAddress = new Uri(_edge.Address), Timeout = TimeSpan.FromSeconds(30) };
        _operators = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{operatorPort}") };
        _operators.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", HostProcess.OperatorKey);
    }

    public void WriteSettings()
    {
        var regions = new JsonObject();
        foreach (var (name, (blue, green)) in _regions)
        {
            regions[name] = new JsonObject { ["Blue"] = Array(blue), ["Green"] = Array(green) };
        }

        var edge = Settings.DeepClone().AsObject();
        edge["Regions"] = regions;
        File.WriteAllText(SettingsFile, new JsonObject { [Section] = edge }.ToJsonString(Readable));
    }

    public Task<Answer> StatusAsync() => _operators!.FetchAsync("/api/v2/edge");

    public async Task<JsonObject> RegionAsync(string region) =>
        (await StatusAsync()).Json["regions"]!.AsArray().Select(node => node!.AsObject()).Single(node => (string?)node["name"] == region);

    public Task<Answer> CommandAsync(string region, string verb, JsonObject command, string operatorName = "tester")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v2/edge/regions/{region}/{verb}")
        {
            Content = new StringContent(command.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Ion-Operator", operatorName);
        return _operators!.CallAsync(request);
    }

    /// <summary>A command whose body need not be right.</summary>
    public Task<Answer> CommandTextAsync(string region, string verb, string body) => _operators!.AskRawAsync($"/api/v2/edge/regions/{region}/{verb}", body);

    public Task<Answer> StatusWithoutKeyAsync() => Client.CallAsync(new HttpRequestMessage(HttpMethod.Get, new Uri($"{OperatorUrl}/api/v2/edge")));

    public async Task<Answer> DeployAsync(string region, string colour, params string[] destinations)
    {
        var command = new JsonObject { ["colour"] = colour };
        if (destinations.Length > 0)
        {
            command["destinations"] = Array(destinations);
        }

        return await CommandAsync(region, "deploy", command);
    }

    public Task<Answer> ShiftAsync(string region, string to, double percent) => CommandAsync(region, "shift", new JsonObject { ["to"] = to, ["percent"] = percent });

    /// <summary>Waits until the region's deployment is in one of the phases.</summary>
    public async Task<JsonObject> PhaseAsync(string region, params string[] phases)
    {
        var answer = await Eventually.AnswerAsync(StatusAsync, answer => phases.Contains(Phase(answer, region)));
        return answer.Json["regions"]!.AsArray().Select(node => node!.AsObject()).Single(node => (string?)node["name"] == region);
    }

    /// <summary>Waits until a destination counts as ready, or as out.</summary>
    public Task ReadyAsync(ServerProcess server, bool ready = true) => Eventually.AnswerAsync(StatusAsync, answer => answer.Json["regions"]!.AsArray()
        .SelectMany(region => region!["destinations"]!.AsArray())
        .Any(destination => (string?)destination!["address"] == server.Address && (bool)destination["ready"]! == ready));

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        _operators?.Dispose();
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string? Phase(Answer answer, string region) => (string?)answer.Json["regions"]!.AsArray()
        .Single(node => (string?)node!["name"] == region)!["deployment"]?["phase"];

    private static JsonArray Array(IEnumerable<string> addresses) => [.. addresses.Select(address => JsonValue.Create(address))];
}
