using System.Text.Json.Nodes;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Monitoring.Tests.Events;

public sealed class CacheWatchTests
{
    [Fact]
    public async Task Watch_eachMinute_whatCameInIt()
    {
        await using var parts = new EventParts(("SampleRate", "0"));
        await parts.StartAsync(withCacheWatch: true);
        (parts.Cache.Hits, parts.Cache.Misses, parts.Cache.Count) = (90, 10, 42);
        await StoredAsync(parts, 1);
        (parts.Cache.Hits, parts.Cache.Misses) = (100, 110);
        await StoredAsync(parts, 2);
        await StoredAsync(parts, 3);

        var stored = parts.Storage.Stored;
        stored.ShouldAllBe(one => one.Type == "CachePerformance");
        stored.Select(one => one.Rule).Take(3).ShouldBe([null, "low_cache_hit_rate", null]);
        stored.Select(Figures).Take(3).ShouldBe([(90, 10, 42, 1500), (10, 100, 42, 1500), (0, 0, 42, 1500)]);
    }

    private static Task StoredAsync(EventParts parts, int events) => parts.UntilAsync(() => parts.Storage.Stored.Count >= events);

    private static (int, int, int, int) Figures(StoredEvent stored)
    {
        var content = JsonNode.Parse(stored.Content)!;
        return ((int)content["hits"]!, (int)content["misses"]!, (int)content["size"]!, (int)content["max_size"]!);
    }
}
