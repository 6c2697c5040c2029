using System.Diagnostics.Metrics;
using IonMentoring.Monitoring.Health;
using Microsoft.Extensions.Hosting;

namespace IonMentoring.Monitoring.Telemetry;

/// <summary>Measures this process: what it uses of the machine, and whether it is ready.</summary>
internal sealed class ProcessMeter : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _time;
    private double? _processor;

    public ProcessMeter(IMeterFactory meters, ServiceHealth health, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(RequestMeter.MeterName);
        meter.CreateObservableGauge(
            "cpu_utilization", () => _processor is { } processor ? [new(processor)] : Array.Empty<Measurement<double>>(), "%", "Processor time of this process, of all cores");
        meter.CreateObservableGauge(
            "memory_utilization", () => 100.0 * Environment.WorkingSet / GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, "%", "Working set of this process, of the memory there is");
        meter.CreateObservableGauge("instance_count", () => 1L, "{process}", "Processes that answer");
        meter.CreateObservableGauge("uptime_percentage", () => health.Ready ? 100.0 : 0, "%", "100 while the process is ready, else 0");
    }

    // By a pace of its own: whoever asks for the metrics, and how often, changes nothing.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, _time);
        var (lookedAt, before) = (_time.GetTimestamp(), Environment.CpuUsage.TotalTime);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var (now, used) = (_time.GetTimestamp(), Environment.CpuUsage.TotalTime);
            _processor = 100 * (used - before) / _time.GetElapsedTime(lookedAt, now) / Environment.ProcessorCount;
            (lookedAt, before) = (now, used);
        }
    }
}
