using IonMentoring.Caching.Redis;
using IonMentoring.Caching.Statistics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using ZiggyCreatures.Caching.Fusion;

namespace IonMentoring.Caching.Keeping;

/// <summary>Memory, and Redis behind it where there is one, put together by FusionCache.</summary>
internal sealed class Tiers : IDisposable
{
    // Long enough to spare what fails, short enough that it is soon used again.
    private static readonly TimeSpan LeftAloneFor = TimeSpan.FromSeconds(2);

    private readonly MemoryCache _memory;

    public Tiers(
        IOptions<CachingOptions> options, CacheCounters counters, RedisTier? redis = null, EntrySerializer? serializer = null, RedisBackplane? backplane = null)
    {
        Capacity = options.Value.Entries;
        Lives = new Lives(options.Value, LeftAloneFor);
        _memory = new MemoryCache(new MemoryCacheOptions { SizeLimit = Capacity });
        Cache = new FusionCache(
            new FusionCacheOptions
            {
                // A removal by tag lets expired answers stand in; ours does not, and costs a read one comparison.
                DisableTagging = true,
                DefaultEntryOptions = Lives.MemoryOnly,
                DistributedCacheKeyModifierMode = CacheKeyModifierMode.None,
                DistributedCacheCircuitBreakerDuration = LeftAloneFor,
                BackplaneCircuitBreakerDuration = LeftAloneFor,
                BackplaneChannelPrefix = "ion",
                AutoRecoveryDelay = LeftAloneFor,
                AutoRecoveryMaxItems = Capacity,
            },
            _memory);
        Cache.Events.Memory.Eviction += (_, evicted) =>
        {
            if (evicted.Reason is EvictionReason.Capacity or EvictionReason.Expired)
            {
                counters.CountEviction(evicted.Key);
            }
        };
        if (redis is not null && serializer is not null && backplane is not null)
        {
            Cache.Events.Distributed.DeserializationError += (_, poisoned) => counters.CountError(poisoned.Key);
            Cache.SetupDistributedCache(redis, serializer).SetupBackplane(backplane);
        }
    }

    public int Capacity { get; }

    public Lives Lives { get; }

    public FusionCache Cache { get; }

    public int Count => _memory.Count;

    /// <summary>The keys in memory.</summary>
    public IEnumerable<string> Keys => _memory.Keys.OfType<string>();

    public static TimeSpan TryFailedAgainAfter => LeftAloneFor;

    public void Dispose()
    {
        Cache.Dispose();
        _memory.Dispose();
    }
}
