using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Tuning.Recommending;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Monitoring.Tests.Tuning;

public sealed class RecommendersTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly SeriesStore _store;

    public RecommendersTests() => _store = new(_time);

    [Fact]
    public void Look_nothingMeasured_nothing() => Look().ShouldBeEmpty();

    [Fact]
    public void Look_allWell_nothing()
    {
        Measure("cpu_utilization", 40);
        Measure("memory_utilization", 50);
        Measure("instance_count", 2);
        Looks(hits: 90, misses: 10);

        Look().ShouldBeEmpty();
    }

    [Fact]
    public void Look_fewHitsWithoutEvictions_keepLongerWithTheExactEffect()
    {
        Looks(hits: 75, misses: 25);

        // (87.5 - 75) of 25 points: half of them.
        var advice = Look().ShouldHaveSingleItem();
        advice.Area.ShouldBe("cache");
        advice.Advice.ShouldContain("Caching:ProcessLife");
        advice.ExpectedEffect.ShouldStartWith("50 % fewer answers to compute");
        advice.Evidence[0].ShouldBe(new Evidence("cache_hit_rate, average", 75, "%"));
    }

    [Fact]
    public void Look_fewHitsAndManyEvictions_moreMemory()
    {
        Looks(hits: 75, misses: 25);
        Measure("cache_evictions", 20);

        Look().ShouldHaveSingleItem().Advice.ShouldContain("Caching:Entries");
    }

    [Fact]
    public void Look_busyProcessors_oneMoreProcess()
    {
        Measure("instance_count", 2);
        Measure("cpu_utilization", 90);

        var advice = Look().ShouldHaveSingleItem();
        advice.Area.ShouldBe("infrastructure");
        advice.ExpectedEffect.ShouldBe("a P95 of 60 % in place of 90 %");
    }

    [Fact]
    public void Look_idleProcesses_fewerOfThem()
    {
        Measure("instance_count", 4);
        Measure("cpu_utilization", 15);

        var advice = Look().ShouldHaveSingleItem();
        advice.Area.ShouldBe("cost");
        advice.ExpectedEffect.ShouldBe("75 % less for computing, at a P95 of 60 %");
    }

    [Fact]
    public void Look_slowQueries_thoseOfTheSlowest()
    {
        Measure("database_query_time", 250, withSpread: true);

        var advice = Look().ShouldHaveSingleItem();
        advice.Area.ShouldBe("database");
        advice.ExpectedEffect.ShouldStartWith("at least 150 ms less");
    }

    [Fact]
    public void Look_aStandbyBehind_thatOne()
    {
        _store.Record(new("database_lag", "standby", "eu"), 400, withSpread: false);
        _store.Record(new("database_lag", "standby", "asia"), 20, withSpread: false);

        Look().ShouldHaveSingleItem().Advice.ShouldContain("the standby eu");
    }

    [Fact]
    public void Look_aSlowRegion_aPartElsewhere()
    {
        for (var answer = 0; answer < 1_000; answer++)
        {
            _store.Record(new("response_time", "region", "us-central1"), 20, withSpread: true);
            _store.Record(new("response_time", "region", "asia-southeast1"), 100, withSpread: true);
        }

        var advice = Look().ShouldHaveSingleItem();
        advice.Area.ShouldBe("routing");
        advice.ExpectedEffect.ShouldStartWith("20.0 ms less on average over all regions (now 60.0 ms)");
    }

    [Fact]
    public void Look_onePersonaForMost_lookAtDetection()
    {
        _store.Record(new("persona_count", "persona", "Lua"), 900, withSpread: false);
        _store.Record(new("persona_count", "persona", "Elro"), 100, withSpread: false);

        Look().ShouldHaveSingleItem().Evidence[0].ShouldBe(new Evidence("answers of Lua", 90, "%"));
    }

    private IReadOnlyList<Recommendation> Look() => new Recommenders(new SeriesReader(_store), _store).Look(1);

    private void Measure(string instrument, double value, bool withSpread = false) => _store.Record(new(instrument), value, withSpread);

    private void Looks(double hits, double misses)
    {
        _store.Record(new("cache_hits", "tier", "all"), hits, withSpread: false);
        _store.Record(new("cache_misses", "tier", "all"), misses, withSpread: false);
    }
}
