using System.IO.Enumeration;
using IonMentoring.ModuleContracts.Caching;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using ZiggyCreatures.Caching.Fusion;

namespace IonMentoring.Caching;

/// <summary>Answers in memory, through FusionCache.</summary>
internal sealed class AnswerCache : IAnswerCache, IDisposable
{
    private readonly MemoryCache _memory;
    private readonly FusionCache _cache;
    private readonly SharedComputations _computations = new();
    private readonly Dictionary<CacheKind, KindCounters> _counters = Enum.GetValues<CacheKind>().ToDictionary(kind => kind, _ => new KindCounters());

    public AnswerCache(IOptions<CachingOptions> options)
    {
        Capacity = options.Value.Entries;
        _memory = new MemoryCache(new MemoryCacheOptions { SizeLimit = Capacity });
        _cache = new FusionCache(
            new FusionCacheOptions
            {
                // Keys are removed one by one; tags would look up a marker at every read.
                DisableTagging = true,
                DefaultEntryOptions = new FusionCacheEntryOptions(options.Value.Life) { Size = 1 },
            },
            _memory);
        _cache.Events.Memory.Eviction += (_, evicted) => CountEviction(evicted.Key, evicted.Reason);
    }

    public int Capacity { get; }

    public int Count => _memory.Count;

    public double HitRate => Sum().HitRate;

    public async ValueTask<Cached<T>> GetOrComputeAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
    {
        var kept = await _cache.TryGetAsync<T>(key.Text, token: cancellationToken);
        var answer = kept.HasValue
            ? new Cached<T>(kept.Value, Hit: true)
            : await _computations.RunAsync(key.Text, () => ComputeAsync(key, compute, keep, cancellationToken), cancellationToken);
        _counters[key.Kind].Count(answer.Hit);
        return answer;
    }

    /// <summary>Removes the answers whose key matches a glob, also when it is written <c>persona:name:kind:hash</c>.</summary>
    /// <returns>How many of each kind were removed.</returns>
    public IReadOnlyDictionary<string, int> Remove(string pattern)
    {
        var removed = Kinds.ToDictionary(kind => kind, _ => 0, StringComparer.Ordinal);
        foreach (var key in _memory.Keys.OfType<string>())
        {
            var (kind, persona, hash) = Parts(key);
            if (FileSystemName.MatchesSimpleExpression(pattern, key)
                || FileSystemName.MatchesSimpleExpression(pattern, $"persona:{persona}:{kind}:{hash}"))
            {
                _cache.Remove(key);
                removed[kind]++;
            }
        }

        return removed;
    }

    /// <summary>What each kind of answer has done since start, and how many of it are kept.</summary>
    public IReadOnlyDictionary<string, KindStatistics> Statistics()
    {
        var sizes = _memory.Keys.OfType<string>().CountBy(key => Parts(key).Kind).ToDictionary();
        return _counters.ToDictionary(
            pair => CacheKey.Spell(pair.Key),
            pair => pair.Value.Read(sizes.GetValueOrDefault(CacheKey.Spell(pair.Key))),
            StringComparer.Ordinal);
    }

    /// <summary>All kinds together.</summary>
    public KindStatistics Sum()
    {
        var kinds = Statistics().Values;
        return new(kinds.Sum(kind => kind.Hits), kinds.Sum(kind => kind.Misses), kinds.Sum(kind => kind.Size), kinds.Sum(kind => kind.Evictions));
    }

    public void Dispose()
    {
        _cache.Dispose();
        _memory.Dispose();
    }

    private async Task<Cached<T>> ComputeAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
    {
        var hit = true;
        var value = await _cache.GetOrSetAsync<T>(
            key.Text,
            async (entry, cancellation) =>
            {
                hit = false;
                var computed = await compute(cancellation);
                if (!keep(computed))
                {
                    entry.Options.SetSkipMemoryCacheWrite();
                }

                return computed;
            },
            token: cancellationToken);
        return new(value, hit);
    }

    private static IEnumerable<string> Kinds => Enum.GetValues<CacheKind>().Select(CacheKey.Spell);

    private static (string Kind, string Persona, string Hash) Parts(string key)
    {
        var parts = key.Split(':');
        return (parts[0], parts[1], parts[2]);
    }

    private void CountEviction(string key, EvictionReason reason)
    {
        if (reason is EvictionReason.Capacity or EvictionReason.Expired)
        {
            _counters.First(pair => key.StartsWith(CacheKey.Spell(pair.Key), StringComparison.Ordinal)).Value.CountEviction();
        }
    }
}
