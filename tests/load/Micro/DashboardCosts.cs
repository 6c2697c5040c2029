using BenchmarkDotNet.Attributes;
using IonMentoring.Monitoring.Dashboards;
using IonMentoring.Monitoring.Dashboards.Building;
using IonMentoring.Monitoring.Dashboards.Writing;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Simulation;

namespace IonMentoring.Micro;

/// <summary>What a dashboard over 72 hours costs whoever asks for it, of 60 series with 100 different values in every minute.</summary>
[MemoryDiagnoser]
public class DashboardCosts
{
    private const int Regions = 6;
    private const int Endpoints = 14;
    private const int ValuesAMinute = 100;

    private readonly Simulator _simulator = new(new SimulationPlan(TrafficProfile.Week15, Hours: 72, SimulatedIncident.None, Seed: 1));
    private DashboardCatalog? _catalog;

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "overview";

    public static IEnumerable<string> Names => ["overview", "performance", "reliability", "cache", "infrastructure", "weekly"];

    [GlobalSetup]
    public void Fill()
    {
        var (store, clock) = (_simulator.Get<SeriesStore>(), (SimulatedClock)_simulator.Get<TimeProvider>());
        var random = new Random(1);
        for (var minute = 0; minute < MinuteSeries.MinutesKept; minute++)
        {
            Record(store, random);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        _catalog = _simulator.Get<DashboardCatalog>();
    }

    [GlobalCleanup]
    public ValueTask CleanUpAsync() => _simulator.DisposeAsync();

    [Benchmark]
    public async Task<int> Page()
    {
        var builder = _catalog!.Dashboards.Concat<IDashboardBuilder>(_catalog.Reports).First(candidate => candidate.Name == Name);
        return DashboardForms.Find("html")!.Write(await _catalog.BuildAsync(builder, MinuteSeries.MinutesKept, CancellationToken.None), "request").Length;
    }

    private static void Record(SeriesStore store, Random random)
    {
        for (var value = 0; value < ValuesAMinute; value++)
        {
            var took = Math.Exp(random.NextDouble() * 5);
            store.Record(new("response_time"), took, withSpread: true);
            store.Record(new("response_time", "region", Region(random.Next(Regions))), took, withSpread: true);
            store.Record(new("response_time", "endpoint", Endpoint(random.Next(Endpoints))), took, withSpread: true);
            store.Record(new("database_query_time"), took, withSpread: true);
        }

        store.Record(new("error_count"), 1, withSpread: false);
        foreach (var (instrument, tag, of) in new[]
            {
                ("error_count", "region", Region(random.Next(Regions))), ("error_count", "endpoint", Endpoint(random.Next(Endpoints))), ("cache_hits", "tier", "all"), ("cache_hits", "tier", "l1"), ("cache_hits", "tier", "l2"),
                ("cache_misses", "tier", "all"), ("cache_misses", "tier", "l1"), ("cache_misses", "tier", "l2"), ("cache_evictions", "", ""), ("persona_count", "persona", "Lua"), ("persona_count", "persona", "Elro"),
                ("persona_count", "persona", "Riri"), ("persona_count", "persona", "Nana"), ("cpu_utilization", "", ""), ("memory_utilization", "", ""), ("instance_count", "", ""), ("uptime_percentage", "", ""),
                ("users_active", "", ""), ("database_lag", "standby", "eu"), ("database_lag", "standby", "asia"),
            })
        {
            store.Record(tag.Length == 0 ? new(instrument) : new(instrument, tag, of), random.Next(100), withSpread: false);
        }
    }

    private static string Region(int number) => number < SeriesCatalog.Regions.Count ? SeriesCatalog.Regions[number] : $"region-{number}";

    private static string Endpoint(int number) => number switch { 0 => "/api/v2/process", 1 => "/api/v2/recommend", 2 => "/api/v2/bulk-process", _ => $"/api/v2/something-{number}" };
}
