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

        Console.WriteLine($"Three days of one series with {ValuesAMinute} different values a minute: {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024:F2} MiB");
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
