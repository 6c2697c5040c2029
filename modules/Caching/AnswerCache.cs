using IonMentoring.Caching.Keeping;
using IonMentoring.Caching.Removing;
using IonMentoring.Caching.Statistics;
using IonMentoring.ModuleContracts.Caching;
using Microsoft.Extensions.Options;

namespace IonMentoring.Caching;

/// <summary>Answers in memory and, where processes share one, in Redis.</summary>
internal sealed class AnswerCache(
    Tiers tiers,
    MemoryValues values,
    Removals removals,
    CacheRemoval removal,
    Refreshes refreshes,
    CacheCounters counters,
    IOptions<CachingOptions> options,
    TimeProvider time) : IAnswerCache
{
    // Counts of more keys than fit in memory: one that comes back from Redis is known again.
    private const int KeysCountedForEachEntry = 8;

    private readonly SharedComputations _computations = new();
    private readonly HitCounts _hits = new(options.Value.Entries * KeysCountedForEachEntry);

    public int Count => tiers.Count;

    public bool Shared => tiers.Cache.HasDistributedCache;

    public double HitRate => HitRates.Of(
        CacheCounters.AnswerKinds.Sum(kind => counters[kind].Answers.Hits), CacheCounters.AnswerKinds.Sum(kind => counters[kind].Answers.Misses));

    private long Now => time.GetUtcNow().UtcTicks;

    public async ValueTask<Cached<T>> GetOrComputeAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
        where T : class
    {
        var counted = counters[key.Kind];
        _hits.Count(key.Text);
        var kept = await FindAsync<T>(key, cancellationToken);
        counted.Memory.Count(hit: kept is not null);
        var answer = kept is null ? await ComputeAtOnceAsync(key, compute, keep, cancellationToken) : Give(kept, key, compute, keep);
        counted.Answers.Count(answer.Hit);
        if (answer.Stale)
        {
            counted.Stale.Count();
        }

        return answer;
    }

    public T GetOrCompute<TArgument, T>(CacheKey key, TArgument argument, Func<TArgument, T> compute)
        where T : class => values.GetOrCompute(key, argument, compute);

    public async Task PrepareAsync<T>(CacheKey key, Func<CancellationToken, Task<T>> compute, CancellationToken cancellationToken)
        where T : class
    {
        if (!await PromoteAsync<T>(key.Text, cancellationToken))
        {
            var startedAt = Now;
            await SetAsync(key, await compute(cancellationToken), startedAt, cancellationToken);
        }
    }

    public async Task<bool> PromoteAsync<T>(string key, CancellationToken cancellationToken)
        where T : class
    {
        var kind = CacheCounters.AnswerKinds.FirstOrDefault(kind => key.StartsWith($"{CacheKey.Spell(kind)}:", StringComparison.Ordinal));
        return (await tiers.Cache.TryGetAsync<Kept<T>>(key, tiers.Lives.For(kind, _hits.Of(key)).Options, cancellationToken)).HasValue;
    }

    public Task RemoveUserAsync(string userId, CancellationToken cancellationToken) =>
        removal.RemoveAsync(RemovalScope.ForUserGroup(CacheKey.UserGroupOf(userId)), cancellationToken);

    private async ValueTask<Kept<T>?> FindAsync<T>(CacheKey key, CancellationToken cancellationToken)
        where T : class
    {
        var found = await tiers.Cache.TryGetAsync<Kept<T>>(key.Text, tiers.Lives.MemoryOnly, cancellationToken);
        return found is { HasValue: true, Value: { } kept } && !removals.Cover(key.Text, kept.WrittenAt) ? kept : null;
    }

    private Cached<T> Give<T>(Kept<T> kept, CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep)
        where T : class
    {
        var now = Now;
        if (now >= kept.RefreshFrom && now < kept.FreshUntil)
        {
            Refresh(key, compute, keep);
        }

        return new(kept.Value, Hit: true, Stale: now >= kept.FreshUntil);
    }

    private void Refresh<T>(CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep)
        where T : class => refreshes.Start(key.Text, async cancellation =>
    {
        var startedAt = Now;
        var value = await compute(cancellation);
        if (!keep(value))
        {
            return false;
        }

        await SetAsync(key, value, startedAt, cancellation);
        return true;
    });

    private ValueTask SetAsync<T>(CacheKey key, T value, long startedAt, CancellationToken cancellationToken)
        where T : class
    {
        var life = tiers.Lives.For(key.Kind, _hits.Of(key.Text));
        return tiers.Cache.SetAsync(key.Text, life.Keep(value, startedAt, Now), life.Options, token: cancellationToken);
    }

    private Task<Cached<T>> ComputeAtOnceAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
        where T : class => _computations.RunAsync(key.Text, () => ComputeAsync(key, compute, keep, cancellationToken), cancellationToken);

    private async Task<Cached<T>> ComputeAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
        where T : class
    {
        var life = tiers.Lives.For(key.Kind, _hits.Of(key.Text));
        var computation = new Computation<T>(compute, keep, life, time);
        var kept = await AskAsync(key, computation, life, cancellationToken);
        if (kept is not null && !removals.Cover(key.Text, kept.WrittenAt))
        {
            return new(kept.Value, Hit: !ReferenceEquals(kept, computation.Kept), Stale: Now >= kept.FreshUntil);
        }

        // A copy of a removed answer: nobody gets it any more, but for whoever had asked before it was removed.
        if (kept is not null)
        {
            await tiers.Cache.RemoveAsync(key.Text, tiers.Lives.Removal, cancellationToken);
        }

        if ((computation.Kept?.Value ?? computation.Makeshift) is { } computed)
        {
            return new(computed, Hit: false);
        }

        computation.ThrowFailure();
        var startedAt = Now;
        var value = await compute(cancellationToken);
        if (keep(value))
        {
            await SetAsync(key, value, startedAt, cancellationToken);
        }

        return new(value, Hit: false);
    }

    private async ValueTask<Kept<T>?> AskAsync<T>(CacheKey key, Computation<T> computation, Life life, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await tiers.Cache.GetOrSetAsync<Kept<T>>(key.Text, computation.RunAsync, options: life.Options, token: cancellationToken);
        }
        catch (MakeshiftException)
        {
            return null;
        }
    }
}
