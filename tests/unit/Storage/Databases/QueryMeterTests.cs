using System.Diagnostics.Metrics;
using IonMentoring.Storage.Alerts;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Events;
using IonMentoring.Storage.Interactions;
using IonMentoring.Storage.Leases;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Storage.Tests.Databases;

public sealed class QueryMeterTests() : OnEachDatabase(new SqlitePlace())
{
    [Fact]
    public async Task Time_ofWhatOperatorsRead_isMeasuredAndNothingElse()
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        var measured = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, found) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Name == "database_query_time")
            {
                found.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => measured++);
        listener.Start();
        var queries = new DatabaseQueries(Database, new QueryMeter(meters, TimeProvider.System));
        var (events, alerts, interactions) = (new EventStore(queries), new AlertStore(queries), new InteractionStore(queries, TimeProvider.System));

        await new DatabaseLeases(queries).TryHoldAsync("alerts", "one", TimeSpan.FromMinutes(1), CancellationToken.None);
        await events.WriteAsync([Some.Event(Some.Now)], CancellationToken.None);
        await alerts.SaveAsync(Some.Alert(Some.Now), CancellationToken.None);
        await alerts.SaveThresholdsAsync(new Dictionary<string, double>(StringComparer.Ordinal) { ["one"] = 1 }, CancellationToken.None);
        await alerts.OpenAsync(CancellationToken.None);
        await alerts.ThresholdsAsync(CancellationToken.None);
        await interactions.CommonestCacheKeysAsync(1, CancellationToken.None);
        measured.ShouldBe(0);

        await events.ReadAsync(null, Some.Now, 10, CancellationToken.None);
        measured.ShouldBe(1);
        await interactions.OfRequestAsync("one", CancellationToken.None);
        measured.ShouldBe(2);
        await interactions.PageAsync(new(null, null, null, null), null, 10, CancellationToken.None);
        measured.ShouldBeGreaterThan(2);
    }
}
