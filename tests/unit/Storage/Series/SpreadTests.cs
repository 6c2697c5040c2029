using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Storage.Tests.Series;

public sealed class SpreadTests
{
    [Fact]
    public void Merge_several_asIfAllHadBeenCountedTogether()
    {
        var random = new Random(7);
        var parts = Enumerable.Range(0, 20).Select(_ => Enumerable.Range(0, random.Next(0, 50)).Select(_ => (long)(random.NextDouble() * Math.Pow(10, random.Next(1, 9)))).ToList()).ToList();
        var merged = Spread.Merge(parts.Select(Of));
        var all = Of(parts.SelectMany(part => part));
        merged.Bytes.ShouldBe(all.Bytes);
        Values(merged).ShouldBe(Values(all));
    }

    [Theory]
    [InlineData(1, 0.001)]
    [InlineData(50, 0.002)]
    [InlineData(75, 0.003)]
    [InlineData(100, 600_000)]
    public void Percentile_ofValues_theSmallestThatSoManyAreAtMost(double percent, double expected) => Of([1, 2, 3, 600_000_000]).Percentile(percent, 4).ShouldBe(expected);

    [Fact]
    public void Merge_withNothing_theSame()
    {
        var some = Of([1, 1, 5]);
        some.MergeWith(Spread.Merge([])).Bytes.ShouldBe(some.Bytes);
        Spread.Merge([new Spread([]), some]).Bytes.ShouldBe(some.Bytes);
        new Spread([]).Percentile(50, 0).ShouldBe(0);
    }

    [Fact]
    public void Read_bytesThatAreCutOrForeign_endsEarlyAndThrowsNothing()
    {
        var whole = Of([1, 300, 70_000, 70_000, 5_000_000]).Bytes;
        for (var length = 0; length < whole.Length; length++)
        {
            Values(new Spread(whole[..length])).ShouldBe(Values(new Spread(whole)).Take(Values(new Spread(whole[..length])).Count));
        }

        var random = new Random(3);
        for (var turn = 0; turn < 1_000; turn++)
        {
            var bytes = new byte[random.Next(0, 40)];
            random.NextBytes(bytes);
            Values(new Spread(bytes)).ShouldAllBe(value => value.Units >= 0 && value.Count > 0);
            Values(new Spread(bytes).MergeWith(new Spread(whole))).ShouldNotBeEmpty();
        }
    }

    private static Spread Of(IEnumerable<long> values) => Spread.Of(values.GroupBy(value => value).OrderBy(group => group.Key).Select(group => new SpreadValue(group.Key, group.Count())));

    private static List<SpreadValue> Values(Spread spread)
    {
        var values = new List<SpreadValue>();
        foreach (var value in spread)
        {
            values.Add(value);
        }

        return values;
    }
}
