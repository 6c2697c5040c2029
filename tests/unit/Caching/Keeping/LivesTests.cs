using IonMentoring.Caching.Keeping;
using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Caching.Tests.Keeping;

public sealed class LivesTests
{
    [Theory]
    [InlineData(0, 20)]
    [InlineData(4, 20)]
    [InlineData(5, 45)]
    [InlineData(50, 45)]
    [InlineData(51, 120)]
    public void For_hits_lifeInMemory(int hits, int seconds) =>
        new Lives(new CachingOptions(), TimeSpan.Zero).For(CacheKind.Process, hits).Options.Duration.ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void For_withRedis_freshAsLongAsItsKindLivesThere()
    {
        var life = new Lives(new CachingOptions { Redis = "127.0.0.1:1" }, TimeSpan.Zero).For(CacheKind.Recommend, 0);
        life.Fresh.ShouldBe(TimeSpan.FromSeconds(600));
        life.Options.DistributedCacheDuration.ShouldBe(TimeSpan.FromSeconds(600));
    }
}
