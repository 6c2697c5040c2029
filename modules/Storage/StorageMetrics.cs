using System.Diagnostics.Metrics;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Writing;
using Microsoft.Extensions.Hosting;

namespace IonMentoring.Storage;

/// <summary>What the storage tells of itself, from the program's start on.</summary>
internal sealed class StorageMetrics : IHostedService
{
    public const string MeterName = "IonMentoring.Storage";

    public StorageMetrics(IMeterFactory meters, InteractionLog log, SpillFolder spill, LostRows lost, ReplicationLag lag)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge(
            "storage_rows_waiting",
            () => new Measurement<long>[] { new(log.Waiting, new KeyValuePair<string, object?>("place", "memory")), new(spill.Rows, new KeyValuePair<string, object?>("place", "disk")) },
            "{row}",
            "Rows that the database has not taken yet");
        meter.CreateObservableCounter("storage_rows_lost", () => lost.Count, "{row}", "Rows for which there was no room, that could not be read, or that the database refused");
        meter.CreateObservableGauge(
            "database_lag",
            () => lag.Milliseconds.Select(standby => new Measurement<double>(standby.Value, new KeyValuePair<string, object?>("standby", standby.Key))),
            "ms",
            "How far each standby is behind the primary");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
