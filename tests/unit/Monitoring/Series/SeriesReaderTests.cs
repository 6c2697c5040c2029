using System.Diagnostics.Metrics;
using IonMentoring.Monitoring.Series;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Monitoring.Tests.Series;

/// <summary>From an instrument of a module to what an operator reads.</summary>
public sealed class SeriesReaderTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly SeriesStore _store;
    private readonly SeriesReader _reader;
    private readonly SeriesListener _listener;
    private readonly Meter _meter;

    public SeriesReaderTests()
    {
        _store = new(_time);
        _reader = new(_store);
        _listener = new(_store, Meters, _time, NullLogger<SeriesListener>.Instance);
        _meter = Meters.Create("IonMentoring.Something");
    }

    private IMeterFactory Meters => _services.GetRequiredService<IMeterFactory>();

    public async ValueTask InitializeAsync() => await _listener.StartAsync(CancellationToken.None);

    [Fact]
    public void Times_ofTwoRegions_togetherAndApart()
    {
        var times = _meter.CreateHistogram<double>("response_time");
        for (var minute = 0; minute < 3; minute++)
        {
            times.Record(10, Tag("region", "us-central1"), Tag("endpoint", "/api/v2/process"));
            times.Record(30, Tag("region", "europe-west1"), Tag("endpoint", "/api/v2/process"));
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        var all = Read("response_time");
        all.Statistics!.ShouldBe(new Statistics(6, 20, all.Statistics!.P50, all.Statistics.P95, all.Statistics.P99, 10, 30));
        all.Statistics.P50.ShouldBe(10, tolerance: 0.1);
        all.Statistics.P95.ShouldBe(30, tolerance: 0.3);
        all.Points.Select(point => (point.At.Minute, point.Value)).ShouldBe([(0, 20), (1, 20), (2, 20)]);
        Read("response_time_eu").Statistics!.Avg.ShouldBe(30);
        Read("response_time_asia").Statistics.ShouldBeNull();
        Read("response_time_process").Statistics!.Count.ShouldBe(6);
        var by = _reader.ReadBy(SeriesCatalog.Find("response_time", _store)!, "region", 60);
        by.Keys.ShouldBe(["europe-west1", "us-central1"], ignoreOrder: true);
        by["us-central1"].Statistics!.Max.ShouldBe(10);
        Read("response_time", minutes: 2).Points.Count.ShouldBe(1);
    }

    [Fact]
    public void Rates_ofAnswersAndFailures_weighBusyMinutes()
    {
        var times = _meter.CreateHistogram<double>("response_time");
        var errors = _meter.CreateCounter<long>("error_count");
        Answer(90, failed: 9);
        _time.Advance(TimeSpan.FromMinutes(1));
        Answer(10, failed: 0);
        _time.Advance(TimeSpan.FromMinutes(1));

        Read("error_rate_global").Points.Select(point => point.Value).ShouldBe([10, 0]);
        Read("error_rate_global").Statistics!.Avg.ShouldBe(9);
        Read("availability_global").Statistics!.Avg.ShouldBe(91);
        Read("error_count_by_region").Points.Select(point => point.Value).ShouldBe([9, 0, 0]);
        Read("requests_total").Points.Select(point => point.Value).ShouldBe([90, 10, 0]);
        Read("throughput_global").Points.Select(point => point.Value).ShouldBe([1.5, 0.1667, 0]);
        _reader.ReadBy(SeriesCatalog.Find("error_rate_global", _store)!, "region", 60)["us-central1"].Statistics!.Avg.ShouldBe(9);

        void Answer(int count, int failed)
        {
            for (var answer = 0; answer < count; answer++)
            {
                times.Record(1, Tag("region", "us-central1"));
            }

            for (var answer = 0; answer < failed; answer++)
            {
                errors.Add(1, Tag("region", "us-central1"));
            }
        }
    }

    [Fact]
    public async Task Totals_areAskedForAndToldAsWhatCameSince()
    {
        var (hits, misses) = (0L, 0L);
        _meter.CreateObservableCounter("cache_hits", () => new Measurement<long>(hits, Tag("tier", "l1")));
        _meter.CreateObservableCounter("cache_misses", () => new Measurement<long>(misses, Tag("tier", "l1")));
        (hits, misses) = (30, 10);
        await LookAsync();
        (hits, misses) = (30, 30);
        _time.Advance(TimeSpan.FromMinutes(1));
        await LookAsync();

        _time.Advance(TimeSpan.FromMinutes(1));
        await LookAsync();

        // Nobody looked in the third.
        Read("cache_hit_rate_l1").Points.Select(point => point.Value).ShouldBe([75, 0]);
        Read("cache_hit_rate_l1").Statistics!.Avg.ShouldBe(50);
        Read("cache_hit_rate_l2").Statistics.ShouldBeNull();

        async Task LookAsync()
        {
            var (hitsBefore, missesBefore) = (Looks("cache_hits"), Looks("cache_misses"));
            _time.Advance(TimeSpan.FromSeconds(10));
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (Looks("cache_hits") == hitsBefore || Looks("cache_misses") == missesBefore)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), limit.Token);
            }
        }

        long Looks(string instrument) => _store.Read(new(instrument, "tier", "l1"), 0, long.MaxValue).Sum(minute => minute.Count);
    }

    [Fact]
    public async Task Instrument_thatThrows_theOthersAreAskedAllTheSame()
    {
        _meter.CreateObservableGauge("memory_utilization", new Func<double>(() => throw new InvalidOperationException("not now")));
        _meter.CreateObservableGauge("cpu_utilization", () => 7.0);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        for (var look = 0; look < 3; look++)
        {
            var before = _store.Read(new("cpu_utilization"), 0, long.MaxValue).Sum(minute => minute.Count);
            _time.Advance(TimeSpan.FromSeconds(10));
            while (_store.Read(new("cpu_utilization"), 0, long.MaxValue).Sum(minute => minute.Count) == before)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), limit.Token);
            }
        }

        Read("cpu_utilization").Statistics!.Avg.ShouldBe(7);
    }

    [Fact]
    public void Clock_jumpsAheadAndBack_nothingIsHidden()
    {
        var clock = new JumpingClock();
        var store = new SeriesStore(clock);
        foreach (var jump in (TimeSpan[])[TimeSpan.Zero, TimeSpan.FromDays(1), TimeSpan.FromDays(-1)])
        {
            clock.Ahead = jump;
            store.Record(new("response_time"), 1, withSpread: true);
        }

        new SeriesReader(store).Read(SeriesCatalog.Find("response_time", store)!, 60).Statistics!.Count.ShouldBe(3);
    }

    [Fact]
    public void Personas_eachByItsOwnNameToo()
    {
        var answers = _meter.CreateCounter<long>("persona_count");
        answers.Add(1, Tag("persona", "Lua"));
        answers.Add(1, Tag("persona", "Mira"));
        answers.Add(1, Tag("persona", "Mira"));
        Read("persona_count").Points.Single().Value.ShouldBe(3);
        Read("persona_mira_count").Points.Single().Value.ShouldBe(2);
        SeriesCatalog.Find("persona_nobody_count", _store).ShouldBeNull();
    }

    [Fact]
    public void PerSecond_minuteJustBegun_isNotTheBusiest()
    {
        var times = _meter.CreateHistogram<double>("response_time");
        for (var second = 0; second <= 60; second++)
        {
            times.Record(1);
            times.Record(1);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        times.Record(1);
        times.Record(1);
        Read("throughput_global").Statistics!.Max.ShouldBe(2);
    }

    [Fact]
    public void Tags_manyValues_areBounded()
    {
        var times = _meter.CreateHistogram<double>("response_time");
        for (var user = 0; user < 10_000; user++)
        {
            times.Record(1, Tag("region", $"region-{user}\"\n"));
        }

        _store.ValuesOf("response_time", "region").Count.ShouldBeInRange(50, 101);
        _store.ValuesOf("response_time", "region").ShouldContain(SeriesStore.Other);
        Read("response_time").Statistics!.Count.ShouldBe(10_000);

        // What takes less memory finds room all the same, up to its own bound.
        var answers = _meter.CreateCounter<long>("persona_count");
        for (var persona = 0; persona < 1_000; persona++)
        {
            answers.Add(1, Tag("persona", $"persona {persona}"));
        }

        _store.ValuesOf("persona_count", "persona").Count.ShouldBeInRange(150, 201);
        _store.ValuesOf("persona_count", "persona").ShouldContain(SeriesStore.Other);
        Read("persona_count").Points.Single().Value.ShouldBe(1_000);
    }

    [Fact]
    public void Instrument_ofAnotherProgram_isNotHeard()
    {
        using var foreign = new Meter("Another.Program");
        foreign.CreateCounter<long>("persona_count").Add(1);
        using var others = new ServiceCollection().AddMetrics().BuildServiceProvider();
        others.GetRequiredService<IMeterFactory>().Create("IonMentoring.Something").CreateCounter<long>("persona_count").Add(1);
        Read("persona_count").Points.ShouldAllBe(point => point.Value == 0);
    }

    [Fact]
    public void Catalog_names_uniqueAndFound()
    {
        SeriesCatalog.All.Select(series => series.Name).ShouldBeUnique();
        SeriesCatalog.All.ShouldAllBe(series => SeriesCatalog.Find(series.Name.ToUpperInvariant(), _store) == series);
    }

    public async ValueTask DisposeAsync()
    {
        await _listener.StopAsync(CancellationToken.None);
        _listener.Dispose();
        await _services.DisposeAsync();
    }

    private sealed class JumpingClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private SeriesReading Read(string name, int minutes = 60) => _reader.Read(SeriesCatalog.Find(name, _store)!, minutes);
}
