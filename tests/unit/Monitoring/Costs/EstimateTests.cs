using IonMentoring.Monitoring.Costs;
using IonMentoring.Monitoring.Costs.Endpoints;
using IonMentoring.Monitoring.Costs.WhatIfs;

namespace IonMentoring.Monitoring.Tests.Costs;

public sealed class EstimateTests
{
    private static readonly CostsOptions Prices = new()
    {
        VcpuHour = 0.05,
        MemoryGibHour = 0.01,
        DatabaseMonth = 100,
        DatabaseGibMonth = 0.5,
        CacheGibMonth = 40,
        LoadBalancerMonth = 20,
        RequestsMillion = 0.5,
        LogBytesOfARequest = 1024,
        LogGib = 1,
        MonitoringMonth = 10,
        EgressGib = 0.1,
    };

    // A day of two processes with two processors and four GiB each.
    private static readonly Usage Day = new(
        24, 2, 2, 4, ProcessorPercent: 20, ProcessorP95Percent: 30, MemoryPercent: 40, Requests: 10_485_760, EgressGib: 50, DatabaseGib: 20, CacheGib: 1, CachedAnswers: 100);

    [Fact]
    public void Of_aMonth_exactByPart()
    {
        var estimate = Estimate.Of(Day with { Hours = 730 }, Prices);

        estimate.Lines.Select(line => (line.Part, line.Cost)).ShouldBe(
        [
            ("compute", 204.4), // 2 x 730 x (2 x 0.05 + 4 x 0.01)
            ("database", 110), // 100 + 20 x 0.5
            ("cache", 40),
            ("load balancer", 25.24), // 20 + 10.48576 x 0.5
            ("logging", 10), // 10,485,760 KiB are 10 GiB
            ("monitoring", 10),
            ("egress", 5),
        ]);
        estimate.Total.ShouldBe(404.64);
    }

    [Fact]
    public void ForAMonth_ofADay_whatFlowsIsMultipliedWhatLiesIsNot()
    {
        var month = Day.ForAMonth();

        month.Hours.ShouldBe(730);
        month.Requests.ShouldBe(10_485_760.0 * 730 / 24, tolerance: 1);
        month.EgressGib.ShouldBe(50 * 730 / 24.0, tolerance: 0.001);
        month.DatabaseGib.ShouldBe(20);
    }

    [Fact]
    public void Of_databaseAway_theRestIsTold() => Estimate.Of(Day with { Hours = 730, DatabaseGib = null }, Prices).Lines[1].ShouldBe(new CostLine("database", "server, size not known", 100));

    [Fact]
    public void OldSystem_its2060AndSixteenPercent_notWhatItClaimed()
    {
        var example = ExampleAnswer.OfOldSystem();

        (example.BeforeTotal, example.AfterTotal, example.ChangePercent).ShouldBe((2_460, 2_060, -16));
        CostText.Write(example).ShouldContain("Its own summary claimed 1,990 and -19 %; its figures come to 2,060 and -16 %.");
    }

    [Fact]
    public void WhatIf_fewerProcesses_asFewAsTheWorkAllows()
    {
        var supposed = WhatIfReading.Read("min-instances=1")!.Suppose(Day, Prices);
        supposed.Usage.Instances.ShouldBe(1);
        supposed.Assumed.ShouldBe("The same work on 1 in place of 2: the processors' P95 goes from 30 % to 60 %.");

        // Four at 60 % are 240 %: below 70 % four are needed.
        var busy = WhatIfReading.Read("min-instances=2")!.Suppose(Day with { Instances = 4, ProcessorP95Percent = 60 }, Prices);
        busy.Usage.Instances.ShouldBe(4);
        busy.Assumed.ShouldContain("2 would be too few");
    }

    [Fact]
    public void WhatIf_reserved_onlyComputingIsCheaper()
    {
        var supposed = WhatIfReading.Read("reserved")!.Suppose(Day, Prices);
        var (before, after) = (Estimate.Of(Day with { Hours = 730 }, Prices), Estimate.Of(supposed.Usage with { Hours = 730 }, supposed.Prices));

        after.Lines[0].Cost.ShouldBe(143.08);
        after.Lines.Skip(1).ShouldBe(before.Lines.Skip(1));
    }

    [Fact]
    public void WhatIf_smallerDatabase_itsServerAlone() => WhatIfReading.Read("smaller-database")!.Suppose(Day, Prices).Prices.ShouldBe(Prices with { DatabaseMonth = 60 });

    [Fact]
    public void WhatIf_shorterRetention_theSizeInProportion() =>
        WhatIfReading.Read("retention=30")!.Suppose(Day, Prices).Usage.DatabaseGib!.Value.ShouldBe(20 / 3.0, tolerance: 1e-9);

    [Theory]
    [InlineData("")]
    [InlineData("reserve")]
    [InlineData("min-instances")]
    [InlineData("min-instances=0")]
    [InlineData("min-instances=-1")]
    [InlineData("min-instances=1001")]
    [InlineData("retention=3651")]
    [InlineData("retention=1=2")]
    [InlineData("reserved=1")]
    public void WhatIf_anythingElse_isNone(string text) => WhatIfReading.Read(text).ShouldBeNull();
}
