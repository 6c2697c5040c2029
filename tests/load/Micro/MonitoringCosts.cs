using System.Diagnostics.Metrics;
using BenchmarkDotNet.Attributes;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace IonMentoring.Micro;

/// <summary>What it costs a request to be measured, and an operator to read three days of that.</summary>
[MemoryDiagnoser]
public class MonitoringCosts
{
    private const int ValuesAMinute = 100;

    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MinuteSeries _threeDays = new(withSpread: true);
    private readonly DefaultHttpContext _http = new();
    private SeriesListener? _listener;
    private RequestMeter? _meter;

    [GlobalSetup]
    public async Task FillAsync()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _listener = new(new SeriesStore(TimeProvider.System), meters, TimeProvider.System, NullLogger<SeriesListener>.Instance);
        await _listener.StartAsync(CancellationToken.None);
        _meter = new(meters);
        _http.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/api/v2/process"), 0, EndpointMetadataCollection.Empty, null));
        _http.Request.Headers["X-Ion-Region"] = "us-central1";

        var random = new Random(1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var minute = 0; minute < MinuteSeries.MinutesKept; minute++)
        {
            for (var value = 0; value < ValuesAMinute; value++)
            {
                _threeDays.Record(minute, Math.Exp(random.NextDouble() * 5));
            }
        }

        SayWhatManyTake();
        Console.WriteLine($"Three days of one series with {ValuesAMinute} different values a minute: {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024:F2} MiB");
    }

    // As many series as there usually are, a quarter of them with their values, from three processes of which one was started again and again.
    private static void SayWhatManyTake()
    {
        const int Series = 60;
        string[] sources = ["one", "two", "three"];
        var random = new Random(2);
        var spread = Enumerable.Range(0, 50).Select(_ => SpreadOf(random)).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var store = new SeriesStore(TimeProvider.System);
        var now = store.Now;
        for (var minute = now - MinuteSeries.MinutesKept + 1; minute <= now; minute++)
        {
            for (var series = 0; series < Series; series++)
            {
                foreach (var source in sources)
                {
                    var name = series % 4 == 0 ? $"response_time;endpoint=/{series}" : $"persona_count;persona={series}";
                    var start = source == "three" ? $"{source}, start {minute / 10}" : source;
                    store.Take(new(name, DateTime.UnixEpoch.AddMinutes(minute), start, ValuesAMinute, 1, 1, 1, series % 4 == 0 ? [.. spread[random.Next(spread.Length)]] : null));
                }
            }

            store.Settle(Math.Min(minute, now - 60));
        }

        Console.WriteLine(
            $"Three days of {Series} series of {sources.Length} processes, every fourth with {ValuesAMinute} values a minute in each: {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024:F1} MiB");
        GC.KeepAlive(store);
    }

    private static byte[] SpreadOf(Random random)
    {
        var counted = SpreadCounting.Begin();
        for (var value = 0; value < ValuesAMinute; value++)
        {
            counted.RecordValue(SpreadCounting.ToUnits(Math.Exp(random.NextDouble() * 5)));
        }

        return SpreadCounting.Of(counted).Bytes;
    }

    [GlobalCleanup]
    public async Task EndAsync()
    {
        await _listener!.StopAsync(CancellationToken.None);
        _listener.Dispose();
        await _services.DisposeAsync();
    }

    [Benchmark]
    public void MeasureARequest() => _meter!.Measure(_http, failed: false, TimeSpan.FromMilliseconds(3));

    [Benchmark]
    public object ReadThreeDays() => Statistics.Of(Minute.Merge(_threeDays.Read(0, MinuteSeries.MinutesKept))!);
}
