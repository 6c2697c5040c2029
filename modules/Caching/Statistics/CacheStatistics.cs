using IonMentoring.Caching.Keeping;
using IonMentoring.Caching.Redis;
using IonMentoring.Caching.Removing;
using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Caching.Statistics;

/// <summary>Adds up what happened since start, and looks how much is kept now.</summary>
internal sealed class CacheStatistics(Tiers tiers, MemoryValues values, CacheCounters counters, RedisSizes? redis = null)
{
    public async Task<IReadOnlyDictionary<string, KindStatistics>> KindsAsync(CancellationToken cancellationToken)
    {
        var memory = tiers.Keys.Concat(values.Keys).CountBy(key => KeyParts.Of(key).Kind.ToString()).ToDictionary(StringComparer.Ordinal);
        var shared = redis is null ? null : await redis.ReadAsync(cancellationToken);
        return CacheCounters.Kinds.ToDictionary(CacheKey.Spell, kind => Of(kind, memory, shared), StringComparer.Ordinal);
    }

    /// <summary>The two tiers, over all answers.</summary>
    public async Task<IReadOnlyDictionary<string, TierStatistics>> TiersAsync(IReadOnlyDictionary<string, KindStatistics> kinds, CancellationToken cancellationToken)
    {
        var answers = CacheCounters.AnswerKinds.Select(kind => kinds[CacheKey.Spell(kind)]).ToList();
        var sums = new Dictionary<string, TierStatistics>(StringComparer.Ordinal) { ["l1"] = Sum(answers.Select(kind => kind.L1)) with { MaxSize = tiers.Capacity } };
        if (redis is not null)
        {
            sums["l2"] = Sum(answers.Select(kind => kind.L2!)) with { Evictions = (await redis.ReadAsync(cancellationToken))?.Evictions };
        }

        return sums;
    }

    private KindStatistics Of(CacheKind kind, Dictionary<string, int> memory, RedisSize? shared)
    {
        var name = CacheKey.Spell(kind);
        var counted = counters[kind];
        var size = memory.GetValueOrDefault(name);
        var l1 = new TierStatistics(counted.Memory.Hits, counted.Memory.Misses, size, MaxSize: null, counted.Evictions.Value, Errors: 0);
        var l2 = redis is not null && CacheCounters.AnswerKinds.Contains(kind)
            ? new TierStatistics(counted.Shared.Hits, counted.Shared.Misses, shared?.Of(name), MaxSize: null, Evictions: null, counted.Errors.Value)
            : null;
        return new(counted.Answers.Hits, counted.Answers.Misses, size, counted.Evictions.Value, counted.Stale.Value, l1, l2);
    }

    private static TierStatistics Sum(IEnumerable<TierStatistics> kinds) => kinds.Aggregate((sum, kind) => new(
        sum.Hits + kind.Hits, sum.Misses + kind.Misses, sum.Size + kind.Size, null, sum.Evictions + kind.Evictions, sum.Errors + kind.Errors));
}
