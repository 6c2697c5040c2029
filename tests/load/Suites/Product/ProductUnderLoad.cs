using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using IonMentoring.Integration.Tests;

namespace IonMentoring.LoadSuites.Product;

/// <summary>An edge and the apis behind it, started for the suite, or an address that was given.</summary>
internal sealed class ProductUnderLoad : IAsyncDisposable
{
    private readonly Uri? _given;
    private readonly List<ServerProcess> _apis = [];
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };

    private ProductUnderLoad(Uri? given) => _given = given;

    public EdgeFleet Fleet { get; } = new();

    public ApiStores Stores { get; } = new();

    /// <summary>Those that serve; none where an address was given.</summary>
    public IReadOnlyList<ServerProcess> Apis => _apis;

    public Uri Url => _given ?? new Uri(Fleet.Edge.Address);

    /// <summary>What runs, in words.</summary>
    public string Description => _given is not null
        ? "what answers at the address that was given"
        : $"one edge and {_apis.Count} api{(_apis.Count > 1 ? "s" : string.Empty)} of this build, {Stores.Description}";

    /// <param name="settings">What was asked for.</param>
    /// <param name="apis">How many apis serve.</param>
    /// <param name="aside">How many further ones stand by as the green side.</param>
    public static async Task<ProductUnderLoad> StartAsync(SuiteSettings settings, int apis = 1, int aside = 0)
    {
        var product = new ProductUnderLoad(settings.Url);
        if (settings.Url is null)
        {
            try
            {
                await product.StartProcessesAsync(settings, apis, aside);
            }
            catch
            {
                await product.DisposeAsync();
                throw;
            }
        }

        return product;
    }

    /// <summary>What the apis' caches counted for suggestions and recommendations; through the edge where the apis are not known.</summary>
    public async Task<HitCounts> HitsAsync()
    {
        var sum = new HitCounts(0, 0);
        foreach (var address in _given is null ? _apis.Select(api => new Uri(api.Address)) : [_given])
        {
            var kinds = JsonNode.Parse(await _client.GetStringAsync(new Uri(address, "/api/v2/cache-stats")))!["kinds"]!;
            foreach (var kind in (string[])["process", "recommend"])
            {
                sum += new HitCounts(kinds[kind]!["hits"]!.GetValue<long>(), kinds[kind]!["misses"]!.GetValue<long>());
            }
        }

        return sum;
    }

    /// <summary>Bytes that the apis' code has allocated since they started; none where they were not started here.</summary>
    public async Task<double> AllocatedAsync()
    {
        const string Line = "dotnet_gc_heap_total_allocated_bytes_total{";
        var bytes = 0.0;
        foreach (var api in _given is null ? _apis : [])
        {
            var metrics = await _client.GetStringAsync(new Uri(new Uri(api.Address), "/metrics"));
            bytes += double.Parse(metrics.Split('\n').First(line => line.StartsWith(Line, StringComparison.Ordinal)).Split(' ')[1], CultureInfo.InvariantCulture);
        }

        return bytes;
    }

    /// <summary>The working sets of the processes by name, in bytes; none where they were not started here.</summary>
    public IReadOnlyDictionary<string, long> Memory()
    {
        var memory = new Dictionary<string, long>(StringComparer.Ordinal);
        if (_given is null)
        {
            memory["edge"] = WorkingSet(Fleet.Edge.Id);
            for (var index = 0; index < _apis.Count; index++)
            {
                memory[$"api {index + 1}"] = WorkingSet(_apis[index].Id);
            }
        }

        return memory;
    }

    /// <summary>Processor time that the edge, and the apis together, have taken since they were started here.</summary>
    public (TimeSpan Edge, TimeSpan Apis) ProcessorTime() =>
        (ProcessorTime(Fleet.Edge.Id), _apis.Aggregate(TimeSpan.Zero, (sum, api) => sum + ProcessorTime(api.Id)));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Fleet.DisposeAsync();
        await Stores.DisposeAsync();
    }

    private async Task StartProcessesAsync(SuiteSettings settings, int apis, int aside)
    {
        // Requests of the other two regions go to the first: more apis than cores would measure how they take turns.
        Fleet.State(EdgeFleet.Europe, "blue");
        Fleet.State(EdgeFleet.Asia, "blue");

        // Load, edge and apis share the machine: their time to answer says nothing about a build, its errors do.
        Fleet.Settings["Deployments"] = new JsonObject { ["WarmUpRequests"] = 5, ["P95"] = "00:01:00" };
        await Stores.StartAsync(settings.Redis, settings.Postgres);
        for (var index = 0; index < apis; index++)
        {
            _apis.Add(await Fleet.AddApiAsync(EdgeFleet.Us, "blue", [.. Stores.Settings]));
        }

        for (var index = 0; index < aside; index++)
        {
            await Fleet.AddApiAsync(EdgeFleet.Us, "green", [.. Stores.Settings]);
        }

        await Fleet.StartEdgeAsync();
        await Task.WhenAll(_apis.Select(server => Fleet.ReadyAsync(server)));
    }

    private static TimeSpan ProcessorTime(int id)
    {
        using var process = Process.GetProcessById(id);
        return process.TotalProcessorTime;
    }

    private static long WorkingSet(int id)
    {
        using var process = Process.GetProcessById(id);
        return process.WorkingSet64;
    }
}
