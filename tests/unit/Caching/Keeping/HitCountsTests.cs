using IonMentoring.Caching.Keeping;

namespace IonMentoring.Caching.Tests.Keeping;

public sealed class HitCountsTests
{
    [Fact]
    public void Count_tooManyKeys_allHalvedAndTheRareForgotten()
    {
        var hits = new HitCounts(mostKeys: 10);
        for (var hit = 0; hit < 40; hit++)
        {
            hits.Count("often");
        }

        for (var key = 0; key < 10; key++)
        {
            hits.Count($"{key}");
        }

        hits.Of("often").ShouldBe(20);
        hits.Of("0").ShouldBe(0);
    }

    [Fact]
    public void Count_fromManyThreads_eachCounted()
    {
        var hits = new HitCounts(mostKeys: 10);
        Parallel.For(0, 10_000, _ => hits.Count("key"));
        hits.Of("key").ShouldBe(10_000);
    }
}
