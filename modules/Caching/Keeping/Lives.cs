using IonMentoring.ModuleContracts.Caching;
using ZiggyCreatures.Caching.Fusion;

namespace IonMentoring.Caching.Keeping;

/// <summary>How long answers live: in memory by how often they are asked for, in Redis by their kind. Made once, so that a request costs none.</summary>
internal sealed class Lives
{
    private const int ColdBelow = 5;
    private const int HotAbove = 50;
    private const double RefreshInLast = 0.1;

    // Where an expired answer can be given, nobody waits longer than this for a new one; it goes on beside the way.
    private static readonly TimeSpan ModelPatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RedisPatience = TimeSpan.FromMilliseconds(50);

    private readonly bool _shared;
    private readonly Life[] _process;
    private readonly Life[] _recommend;

    public Lives(CachingOptions options, TimeSpan tryFailedAgainAfter)
    {
        _shared = options.HasRedis;
        _process = Of(options, options.ProcessLife, tryFailedAgainAfter);
        _recommend = Of(options, options.RecommendLife, tryFailedAgainAfter);
        MemoryOnly = new FusionCacheEntryOptions(options.Life).SetSkipDistributedCache(skip: true, skipBackplaneNotifications: true);
    }

    /// <summary>Reads memory, and removes from it, without a look at Redis.</summary>
    public FusionCacheEntryOptions MemoryOnly { get; }

    /// <summary>Waits for Redis, to say whether what was asked for has been done.</summary>
    public FusionCacheEntryOptions Removal { get; } = new() { AllowBackgroundDistributedCacheOperations = false, SkipBackplaneNotifications = true };

    /// <summary>Tells other processes alone.</summary>
    public FusionCacheEntryOptions Notice { get; } = new() { SkipDistributedCacheWrite = true, AllowBackgroundBackplaneOperations = false };

    public Life For(CacheKind kind, int hits) => Of(kind)[hits switch { < ColdBelow => 0, <= HotAbove => 1, _ => 2 }];

    /// <summary>The life of an answer that nobody has asked for yet, but many will.</summary>
    public Life Expected(CacheKind kind) => Of(kind)[^1];

    private Life[] Of(CacheKind kind) => kind switch
    {
        CacheKind.Process => _process,
        CacheKind.Recommend => _recommend,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "is kept in memory alone"),
    };

    private Life[] Of(CachingOptions options, TimeSpan shared, TimeSpan tryFailedAgainAfter)
    {
        return [One(options.ColdLife), One(options.Life), One(options.HotLife)];

        Life One(TimeSpan memory)
        {
            var life = _shared ? shared : memory;
            return new(life, life * (1 - RefreshInLast), new FusionCacheEntryOptions(memory)
            {
                Size = 1,

                // Also for a copy that came from Redis, whose end would be that of the answer there.
                MemoryCacheDuration = memory,
                DistributedCacheDuration = shared,
                IsFailSafeEnabled = options.StaleFor > TimeSpan.Zero,
                FailSafeMaxDuration = options.StaleFor,
                FailSafeThrottleDuration = tryFailedAgainAfter,
                FactorySoftTimeout = ModelPatience,
                DistributedCacheSoftTimeout = TimeSpan.FromTicks(Math.Min(RedisPatience.Ticks, options.RedisTimeout.Ticks)),
                DistributedCacheHardTimeout = options.RedisTimeout + RedisPatience,
                AllowBackgroundDistributedCacheOperations = true,
                ReThrowDistributedCacheExceptions = false,
                ReThrowSerializationExceptions = false,
            });
        }
    }
}
