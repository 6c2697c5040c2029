using IonMentoring.Monitoring.Status;
using IonMentoring.Monitoring.Tests.Dashboards;

namespace IonMentoring.Monitoring.Tests.Status;

public sealed class StatusCalculationTests
{
    [Theory]
    [InlineData(100, Condition.Healthy)]
    [InlineData(150, Condition.Degraded)]
    [InlineData(250, Condition.Critical)]
    internal void ResponseTime_p95_overALimit(double milliseconds, Condition expected)
    {
        var recorded = new RecordedSeries();
        for (var answer = 0; answer < 20; answer++)
        {
            recorded.Answer(answer < 18 ? 1 : milliseconds);
        }

        Part(recorded, "response_time").Status.ShouldBe(expected);
        recorded.Status.Calculate().Condition.ShouldBe(expected);
    }

    [Theory]
    [InlineData(5, Condition.Healthy)]
    [InlineData(6, Condition.Degraded)]
    [InlineData(11, Condition.Critical)]
    internal void ErrorRate_ofAThousand_overALimit(int failed, Condition expected)
    {
        var recorded = new RecordedSeries();
        for (var answer = 0; answer < 1000; answer++)
        {
            recorded.Answer(1, failed: answer < failed);
        }

        Part(recorded, "error_rate").Status.ShouldBe(expected);
        Part(recorded, "availability").Status.ShouldBe(Condition.Critical);
    }

    [Fact]
    public void Availability_oneOfManyTooManyFailed_critical()
    {
        var recorded = new RecordedSeries();
        for (var answer = 0; answer < 4000; answer++)
        {
            recorded.Answer(1, failed: answer < 3);
        }

        Part(recorded, "availability").ShouldBe(new PartStatus("availability", Condition.Critical, "The availability is 99.925 %, below 99.95 %."));
        Part(recorded, "error_rate").Reason.ShouldBe("The error rate is 0.075 %; the limit is 0.5 %.");
    }

    [Fact]
    public void Failures_tooFewToTell_healthyAndSaid()
    {
        var recorded = new RecordedSeries();
        recorded.Answer(900);
        recorded.Answer(900, failed: true);
        recorded.Answer(900, failed: true);

        recorded.Status.Calculate().Condition.ShouldBe(Condition.Healthy);
        Part(recorded, "error_rate").Reason.ShouldBe("The error rate is 66.667 %, but of only 2 failed answers in 5 minutes; it is judged from 3 on.");
        Part(recorded, "response_time").Reason.ShouldContain("of only 3 requests");
    }

    [Theory]
    [InlineData("cpu_utilization", "cpu", 80, Condition.Healthy)]
    [InlineData("cpu_utilization", "cpu", 81, Condition.Degraded)]
    [InlineData("memory_utilization", "memory", 81, Condition.Degraded)]
    internal void Gauge_overALimit_degraded(string instrument, string part, double value, Condition expected)
    {
        var recorded = new RecordedSeries();
        recorded.Gauge(instrument, value);
        Part(recorded, part).Status.ShouldBe(expected);
    }

    [Fact]
    public void DatabaseLag_ofSeveralStandbys_theWorstCounts()
    {
        var recorded = new RecordedSeries();
        recorded.Gauge("database_lag", 1, "standby", "eu");
        recorded.Gauge("database_lag", 600, "standby", "asia");
        Part(recorded, "database_lag").ShouldBe(new PartStatus("database_lag", Condition.Degraded, "The lag of the database's standby is 600 ms, above 500 ms."));
    }

    [Fact]
    public void CacheHits_few_degradedOnlyOnceThereAreEnoughLooks()
    {
        var recorded = new RecordedSeries();
        recorded.Look(hits: 4, misses: 15);
        Part(recorded, "cache_hit_rate").Status.ShouldBe(Condition.Healthy);
        recorded.Look(hits: 0, misses: 1);
        Part(recorded, "cache_hit_rate").Status.ShouldBe(Condition.Healthy, "what was measured is read once a second");
        recorded.NextMinute();
        Part(recorded, "cache_hit_rate").Status.ShouldBe(Condition.Degraded);
    }

    [Fact]
    public void Dependency_down_criticalOnlyWhereNothingIsServedWithoutIt_andItsAddressIsNotTold()
    {
        var recorded = new RecordedSeries(null, new StubDependency("cache", Up: false, Required: false), new StubDependency("model", Up: true, Required: false));
        recorded.Status.Calculate().Condition.ShouldBe(Condition.Degraded);
        recorded.Status.Calculate().Wrong.Single().Part.ShouldBe("cache");
        recorded.Status.Calculate().Parts.ShouldAllBe(part => !part.Reason.Contains("10.0.0.7"));
        new RecordedSeries(null, new StubDependency("personas", Up: false, Required: true)).Status.Calculate().Condition.ShouldBe(Condition.Critical);
    }

    [Fact]
    public void Nothing_measuredOrLongAgo_healthyAndSaid()
    {
        var recorded = new RecordedSeries();
        recorded.Gauge("cpu_utilization", 99);
        recorded.NextMinute(StatusCalculation.Minutes);
        recorded.Status.Calculate().Condition.ShouldBe(Condition.Healthy);
        Part(recorded, "cpu").Reason.ShouldBe("Nothing was measured in the last 5 minutes.");
    }

    private static PartStatus Part(RecordedSeries recorded, string name) => recorded.Status.Calculate().Parts.Single(part => part.Part == name);
}
