using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Costs;
using IonMentoring.Monitoring.Tests.Dashboards;
using IonMentoring.Monitoring.Tests.Events;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Tests.Costs;

/// <summary>From what was measured to what is paid for.</summary>
public sealed class UsageReaderTests
{
    [Fact]
    public async Task Read_nothingRanForTenOfTwelveHours_twoHoursArePaidFor()
    {
        var recorded = new RecordedSeries();
        Run(recorded, minutes: 60, instances: 1);
        recorded.NextMinute(10 * 60);
        Run(recorded, minutes: 60, instances: 3);
        recorded.Gauge("instance_count", 50);

        var usage = await ReadAsync(recorded);

        usage.Hours.ShouldBe(2);
        (usage.Instances * usage.Hours).ShouldBe(4);
        usage.Requests.ShouldBe(120);
        usage.ForAMonth().Requests.ShouldBe(120 * 365);
        (usage.ForAMonth().Instances * usage.ForAMonth().Hours).ShouldBe(4 * 365);
    }

    [Fact]
    public async Task Read_justBegun_thePresentMinute()
    {
        var recorded = new RecordedSeries();
        recorded.Gauge("instance_count", 2);

        var usage = await ReadAsync(recorded);

        (usage.Hours * 60).ShouldBe(1, tolerance: 1e-9);
        usage.Instances.ShouldBe(2);
    }

    private static void Run(RecordedSeries recorded, int minutes, int instances)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            recorded.Gauge("instance_count", instances);
            recorded.Answer(1);
            recorded.NextMinute();
        }
    }

    private static Task<Usage> ReadAsync(RecordedSeries recorded) =>
        new UsageReader(recorded.Reader, recorded.Store, new NoSize(), new CountedCache(), Options.Create(new CostsOptions())).ReadAsync(24, CancellationToken.None);

    private sealed class NoSize : IDatabaseSize
    {
        public Task<long> BytesAsync(CancellationToken cancellationToken) => Task.FromResult(0L);
    }
}
