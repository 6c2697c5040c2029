using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Alerts;
using IonMentoring.Monitoring.Alerts.Evaluation;
using IonMentoring.Monitoring.Dashboards;
using IonMentoring.Monitoring.Dashboards.Building;
using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Status;
using IonMentoring.Monitoring.Tests.Alerts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Monitoring.Tests.Dashboards;

/// <summary>Series as instruments would have left them, minute by minute, and what is made of them.</summary>
internal sealed class RecordedSeries
{
    public const string Us = "us-central1";
    public const string Europe = "europe-west1";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 30, TimeSpan.Zero));

    private readonly ServiceProvider _services;

    public RecordedSeries(IAlertStorage? alerts = null, params IDependencyStatus[] dependencies)
    {
        Store = new(_time);
        Reader = new(Store);
        Status = new(Reader, dependencies, _time);
        var storage = alerts ?? new StubAlerts();
        _services = new ServiceCollection().AddLogging().AddMetrics()
            .AddSingleton<TimeProvider>(_time).AddSingleton(Store).AddSingleton(Reader).AddSingleton(storage).AddSingleton<ILeases>(new SharedDatabase(_time))
            .AddAlerts(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        Board = _services.GetRequiredService<AlertBoard>();
        Catalog = new(Status, new AlertPanels(_services.GetRequiredService<AlertSharing>(), Board, storage), Store, Reader, _time);
    }

    public SeriesStore Store { get; }

    public SeriesReader Reader { get; }

    public StatusCalculation Status { get; }

    public AlertBoard Board { get; }

    public DashboardCatalog Catalog { get; }

    public void NextMinute(int minutes = 1) => _time.Advance(TimeSpan.FromMinutes(minutes));

    public void Answer(double milliseconds, string region = Us, string endpoint = "/api/v2/process", bool failed = false)
    {
        Store.Record(new("response_time"), milliseconds, withSpread: true);
        Store.Record(new("response_time", "region", region), milliseconds, withSpread: true);
        Store.Record(new("response_time", "endpoint", endpoint), milliseconds, withSpread: true);
        if (failed)
        {
            Store.Record(new("error_count"), 1, withSpread: false);
            Store.Record(new("error_count", "region", region), 1, withSpread: false);
            Store.Record(new("error_count", "endpoint", endpoint), 1, withSpread: false);
        }
    }

    public void Look(int hits, int misses, string tier = "all")
    {
        Store.Record(new("cache_hits", "tier", tier), hits, withSpread: false);
        Store.Record(new("cache_misses", "tier", tier), misses, withSpread: false);
    }

    public void Gauge(string instrument, double value, string? tag = null, string? of = null)
    {
        Store.Record(new(instrument), value, withSpread: false);
        if (tag is not null)
        {
            Store.Record(new(instrument, tag, of), value, withSpread: false);
        }
    }

    public Window Window(int minutes) => new(Store, Reader, Store.Now - minutes + 1, Store.Now);

    public Task<Dashboard> BuildAsync(string name, int minutes = 60) =>
        Catalog.BuildAsync(Catalog.Dashboards.Concat<IDashboardBuilder>(Catalog.Reports).Single(builder => builder.Name == name), minutes, CancellationToken.None);
}
