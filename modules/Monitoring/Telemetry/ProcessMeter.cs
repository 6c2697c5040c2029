using System.Diagnostics.Metrics;
using IonMentoring.Monitoring.Health;
using Microsoft.Extensions.Hosting;

namespace IonMentoring.Monitoring.Telemetry;

/// <summary>Measures this process: what it uses of the machine, and whether it is ready.</summary>
internal sealed class ProcessMeter : IHostedService
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private long _lookedAt;
    private TimeSpan _used;
    private double _processor;

    public ProcessMeter(IMeterFactory meters, ServiceHealth health, TimeProvider time)
    {
        _time = time;
        (_lookedAt, _used) = (time.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var meter = meters.Create(RequestMeter.MeterName);
        meter.CreateObservableGauge("cpu_utilization", Processor, "%", "Processor time of this process since the last look, of all cores");
        meter.CreateObservableGauge(
            "memory_utilization", () => 100.0 * Environment.WorkingSet / GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, "%", "Working set of this process, of the memory there is");
        meter.CreateObservableGauge("instance_count", () => 1L, "{process}", "Processes that answer");
        meter.CreateObservableGauge("uptime_percentage", () => health.Ready ? 100.0 : 0, "%", "100 while the process is ready, else 0");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Several may ask at once: a moment's use says nothing.
    private double Processor()
    {
        lock (_gate)
        {
            var since = _time.GetElapsedTime(_lookedAt);
            if (since >= Shortest)
            {
                var used = Environment.CpuUsage.TotalTime;
                _processor = 100 * (used - _used).TotalSeconds / since.TotalSeconds / Environment.ProcessorCount;
                (_lookedAt, _used) = (_time.GetTimestamp(), used);
            }

            return _processor;
        }
    }
}
