using IonMentoring.Integration.Tests;
using IonMentoring.Storage.Rollups;
using IonMentoring.Storage.Tests.Databases;

namespace IonMentoring.Storage.Tests.Rollups;

public sealed class SqliteRollupTests() : RollupTests(new SqlitePlace());

public sealed class PostgresRollupTests(PostgresServer server) : RollupTests(new PostgresPlace(server));

public abstract class RollupTests : OnEachDatabase
{
    private protected RollupTests(IDatabasePlace place)
        : base(place)
    {
    }

    private RollupStore Store => new(Database);

    [Fact]
    public async Task Write_again_takesThePlaceOfTheOneBefore()
    {
        var first = Minute(0, "one", 2);
        await WriteAsync(first, Minute(0, "two", 5));
        await WriteAsync(first with { Count = 9, Sum = 0.1 + 0.2, Max = 1e300 });
        var read = await ReadAsync(RollupTable.Minutes);
        read.Select(rollup => rollup.Count).ShouldBe([9, 5]);
        (read[0].Sum, read[0].Max, read[0].Min, read[0].Start).ShouldBe((0.1 + 0.2, 1e300, first.Min, first.Start));
        read[0].Histogram.ShouldBe(first.Histogram);
    }

    [Fact]
    public async Task MakeHour_ofItsMinutes_sumsOfEachProcess()
    {
        await WriteAsync(Minute(0, "one", 2), Minute(1, "one", 3), Minute(59, "one", 4), Minute(60, "one", 100), Minute(-1, "one", 100), Minute(5, "two", 7));
        await Store.MakeHourAsync(Some.Now, CancellationToken.None);
        await Store.MakeHourAsync(Some.Now, CancellationToken.None);
        var hours = await ReadAsync(RollupTable.Hours);
        hours.Select(hour => (hour.Source, hour.Start, hour.Count)).ShouldBe([("one", Some.Now, 9), ("two", Some.Now, 7)]);
        hours[0].Histogram.Sum().ShouldBe(9);
        (hours[0].Min, hours[0].Max).ShouldBe((2, 4));
    }

    [Fact]
    public async Task MakeHour_ofNothing_makesNothing()
    {
        await Store.MakeHourAsync(Some.Now, CancellationToken.None);
        (await ReadAsync(RollupTable.Hours)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Prune_olderThanAMoment_theRestStays()
    {
        await WriteAsync(Minute(0, "one", 1), Minute(1, "one", 2), Minute(2, "one", 3));
        await Store.PruneAsync(RollupTable.Minutes, Some.Now.AddMinutes(1), CancellationToken.None);
        (await ReadAsync(RollupTable.Minutes)).Select(rollup => rollup.Count).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task Read_ofASeries_itAlone()
    {
        await WriteAsync(Minute(0, "one", 1), Minute(0, "one", 2) with { Series = "other" });
        (await Store.ReadAsync(RollupTable.Minutes, "other", Some.Now, Some.Now.AddHours(1), CancellationToken.None)).ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    private static Rollup Minute(int minute, string source, long count)
    {
        var histogram = Histogram.Empty();
        histogram[Histogram.BucketOf(count)] = count;
        return new("response_time_process", Some.Now.AddMinutes(minute), source, count, count * 1.5, count, count, histogram);
    }

    private Task WriteAsync(params Rollup[] rollups) => Database.WriteAsync(rollups, RollupTable.Minutes, CancellationToken.None);

    private Task<IReadOnlyList<Rollup>> ReadAsync(RollupTable table) =>
        Store.ReadAsync(table, series: null, Some.Now.AddDays(-1), Some.Now.AddDays(1), CancellationToken.None);
}
