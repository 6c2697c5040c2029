using IonMentoring.Integration.Tests;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Series;
using IonMentoring.Storage.Tests.Databases;

namespace IonMentoring.Storage.Tests.Series;

public sealed class SqliteSeriesArchiveTests() : SeriesArchiveTests(new SqlitePlace());

public sealed class PostgresSeriesArchiveTests(PostgresServer server) : SeriesArchiveTests(new PostgresPlace(server));

public abstract class SeriesArchiveTests : OnEachDatabase
{
    private protected SeriesArchiveTests(IDatabasePlace place)
        : base(place)
    {
    }

    private SeriesArchive Archive => new(Database);

    [Fact]
    public async Task Write_everythingGiven_readBackEqual()
    {
        SeriesMinute[] minutes = [Some.Minute(0, "one", 3) with { Series = "response_time;region=\"한국\"\n", Sum = 0.1 + 0.2, Max = 1e300 }, Some.Minute(0, "two", 5) with { Spread = null }];
        await WriteAsync(minutes);
        (await ReadAsync(SeriesTable.Minutes)).OrderBy(minute => minute.Source, StringComparer.Ordinal).ToArray().ShouldBeEquivalentTo(minutes);
    }

    [Fact]
    public async Task Write_again_takesThePlaceOfTheOneBefore()
    {
        await WriteAsync(Some.Minute(0, "one", 2), Some.Minute(0, "two", 5));
        await WriteAsync(Some.Minute(0, "one", 9));
        (await ReadAsync(SeriesTable.Minutes)).Select(minute => (minute.Source, minute.Count)).ShouldBe([("one", 9), ("two", 5)]);
    }

    [Fact]
    public async Task Write_oneThatCountsLess_changesNothing()
    {
        await WriteAsync(Some.Minute(0, "one", 9));

        // As it comes late from a disk on which it had to wait.
        await WriteAsync(Some.Minute(0, "one", 2));
        var read = (await ReadAsync(SeriesTable.Minutes)).ShouldHaveSingleItem();
        read.Count.ShouldBe(9);
        read.Spread.ShouldBe(Some.Minute(0, "one", 9).Spread);
    }

    [Fact]
    public async Task MakeHour_ofItsMinutes_sumsAndPercentilesOfEachProcess()
    {
        await WriteAsync(
            Some.Minute(0, "one", 2), Some.Minute(1, "one", 3), Some.Minute(59, "one", 100), Some.Minute(60, "one", 50), Some.Minute(-1, "one", 50), Some.Minute(5, "two", 7));
        await Archive.MakeHourAsync(Some.Now, CancellationToken.None);
        await Archive.MakeHourAsync(Some.Now, CancellationToken.None);
        var hours = await ReadAsync(SeriesTable.Hours);
        hours.Select(hour => (hour.Source, hour.Start, hour.Count)).ShouldBe([("one", Some.Now, 105), ("two", Some.Now, 7)]);
        (hours[0].Sum, hours[0].Min, hours[0].Max).ShouldBe((3 + 6 + 5050, 1, 100));
        double[] exact = [.. Enumerable.Range(1, 2).Concat(Enumerable.Range(1, 3)).Concat(Enumerable.Range(1, 100)).Order()];
        foreach (var percent in (double[])[50, 95, 99, 100])
        {
            new Spread(hours[0].Spread!).Percentile(percent, hours[0].Count).ShouldBe(exact[(int)Math.Ceiling(exact.Length * percent / 100) - 1]);
        }
    }

    [Fact]
    public async Task MakeHour_ofMinutesWithoutSpread_hasNone()
    {
        await WriteAsync(Some.Minute(0, "one", 2) with { Spread = null }, Some.Minute(1, "one", 3) with { Spread = null });
        await Archive.MakeHourAsync(Some.Now, CancellationToken.None);
        var hour = (await ReadAsync(SeriesTable.Hours)).ShouldHaveSingleItem();
        (hour.Count, hour.Spread).ShouldBe((5, null));
    }

    [Fact]
    public async Task MakeHour_bySeveralAtOnce_once()
    {
        await WriteAsync([.. Enumerable.Range(0, 40).Select(series => Some.Minute(series, "one", 2) with { Series = $"series_{(series * 7) % 40}" })]);
        var others = Enumerable.Range(0, 4).Select(_ => new SeriesArchive(OpenAnother())).ToList();
        await Task.WhenAll(others.Select(other => Task.Run(() => other.MakeHourAsync(Some.Now, CancellationToken.None), CancellationToken.None)));
        (await ReadAsync(SeriesTable.Hours)).Select(hour => hour.Count).ShouldBe(Enumerable.Repeat(2L, 40));
    }

    [Fact]
    public async Task MakeHour_ofNothing_makesNothing()
    {
        await Archive.MakeHourAsync(Some.Now, CancellationToken.None);
        (await ReadAsync(SeriesTable.Hours)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Prune_olderThanAMoment_theRestStays()
    {
        // Hours on end, and one that has been left behind for months.
        await WriteAsync([Some.Minute(-100_000, "one", 7), .. Enumerable.Range(-200, 201).Select(minute => Some.Minute(minute, "one", 1)), Some.Minute(1, "one", 2), Some.Minute(2, "one", 3)]);
        await Archive.PruneAsync(SeriesTable.Minutes, Some.Now.AddMinutes(1), CancellationToken.None);
        (await AskAsync("select count from series_minutes order by minute")).ShouldBe(["2", "3"]);
        await Archive.PruneAsync(SeriesTable.Minutes, Some.Now.AddMinutes(1), CancellationToken.None);
        (await AskAsync("select count from series_minutes order by minute")).ShouldBe(["2", "3"]);
    }

    private Task WriteAsync(params SeriesMinute[] minutes) => Database.WriteAsync(minutes, SeriesTable.Minutes, CancellationToken.None);

    private Task<IReadOnlyList<SeriesMinute>> ReadAsync(SeriesTable table) => Archive.ReadAsync(table, Some.Now.AddDays(-1), Some.Now.AddDays(1), CancellationToken.None);
}
