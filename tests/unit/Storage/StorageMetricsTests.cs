using System.Diagnostics.Metrics;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Tests.Writing;

namespace IonMentoring.Storage.Tests;

public sealed class StorageMetricsTests
{
    [Fact]
    public async Task Meter_rowsThatWaitOrAreLostAndTheLag_areTold()
    {
        using var folder = new TestFolder();
        var database = new ScriptedDatabase();
        await using var storage = new StorageInstance(folder.Path, database: database);
        await storage.StartAsync();
        await Until.TrueAsync(() => storage.Get<ReplicationLag>().Milliseconds.Count == 1);
        database.Fails = new IOException("gone");
        storage.Log.Record(Some.Interaction());
        await Until.TrueAsync(() => storage.Spill.Rows == 1);

        Measure(storage).ShouldBe(["database_lag standby=second 12.5", "storage_rows_lost 0", "storage_rows_waiting place=disk 1", "storage_rows_waiting place=memory 0"]);
    }

    private static IEnumerable<string> Measure(StorageInstance storage)
    {
        var measured = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, found) =>
        {
            if (instrument.Meter.Name == StorageMetrics.MeterName && instrument.Meter.Scope == storage.Get<IMeterFactory>())
            {
                found.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, $"{value}", tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, $"{value}", tags));
        listener.Start();
        listener.RecordObservableInstruments();
        return measured.Order(StringComparer.Ordinal);

        void Add(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            measured.Add(string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"), value]));
    }
}
