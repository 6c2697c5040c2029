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

    // Of whole answers, with all that is tried for them, and of what they are computed by: a computation goes on when its request
    // got an expired answer, and a refresh may still run when the answer expires.
    private readonly SharedComputations _answers = new(removals, time);
    private readonly SharedComputations _computations = new(removals, time);
    private readonly HitCounts _hits = new(options.Value.Entries * KeysCountedForEachEntry);

    public int Count => tiers.Count;

    public bool Shared => tiers.Cache.HasDistributedCache;

    public int Capacity => tiers.Capacity;

    public long Hits => CacheCounters.AnswerKinds.Sum(kind => counters[kind].Answers.Hits);

    public long Misses => CacheCounters.AnswerKinds.Sum(kind => counters[kind].Answers.Misses);

    public double HitRate => HitRates.Of(Hits, Misses);

    private long Now => time.GetUtcNow().UtcTicks;

    public async ValueTask<Cached<T>> GetOrComputeAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
        where T : class
    {
        var counted = counters[key.Kind];
        _hits.Count(key.Text);
        var kept = await FindAsync<T>(key, cancellationToken);
        counted.Memory.Count(hit: kept is not null);
        var answer = kept is null ? await CountFailureAsync(ComputeAtOnceAsync(key, compute, keep, cancellationToken), counted) : Give(kept, key, compute, keep);
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
            await SetAsync(key, await ComputeOnceAsync(key, compute, cancellationToken), tiers.Lives.Expected(key.Kind), cancellationToken);
        }
    }

    public async Task<bool> PromoteAsync<T>(string key, CancellationToken cancellationToken)
        where T : class
    {
        var kind = CacheCounters.AnswerKinds.FirstOrDefault(kind => key.StartsWith($"{CacheKey.Spell(kind)}:", StringComparison.Ordinal));
        return (await tiers.Cache.TryGetAsync<Kept<T>>(key, tiers.Lives.Expected(kind).Options, cancellationToken)).HasValue;
    }

    public Task RemoveUserAsync(string userId, CancellationToken cancellationToken) =>
        removal.RemoveAsync(RemovalScope.ForUserGroup(CacheKey.UserGroupOf(userId)));

    private async ValueTask<Kept<T>?> FindAsync<T>(CacheKey key, CancellationToken cancellationToken)
        where T : class
    {
        var found = await tiers.Cache.TryGetAsync<Kept<T>>(key.Text, tiers.Lives.MemoryOnly, cancellationToken);
        return found is { HasValue: true, Value: { } kept } && MayBeGiven(key, kept) ? kept : null;
    }

    private Cached<T> Give<T>(Kept<T> kept, CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep)
        where T : class
    {
        var now = Now;
        if (now >= kept.RefreshFrom)
        {
            Refresh(key, compute, keep);
        }

        return new(kept.Value, Hit: true, Stale: now >= kept.FreshUntil);
    }

    private void Refresh<T>(CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep)
        where T : class => refreshes.Start(key.Text, async cancellation =>
    {
        var computed = await ComputeOnceAsync(key, compute, cancellation);
        if (!keep(computed.Value))
        {
            return false;
        }

        await SetAsync(key, computed, tiers.Lives.For(key.Kind, _hits.Of(key.Text)), cancellation);
        return true;
    });

    private ValueTask SetAsync<T>(CacheKey key, Computed<T> computed, Life life, CancellationToken cancellationToken)
        where T : class => tiers.Cache.SetAsync(key.Text, life.Keep(computed.Value, computed.StartedAt, Now), life.Options, token: cancellationToken);

    private async Task<Computed<T>> ComputeOnceAsync<T>(CacheKey key, Func<CancellationToken, Task<T>> compute, CancellationToken cancellationToken) =>
        (await _computations.RunAsync(key.Text, async begun => new Computed<T>(await compute(cancellationToken), begun.At), cancellationToken)).Result;

    // Removed meanwhile, or too old to stand in for what fails: it may have lain in Redis before it came here.
    private bool MayBeGiven<T>(CacheKey key, Kept<T> kept)
        where T : class =>
        !removals.Cover(key.Text, kept.WrittenAt) && (Now < kept.FreshUntil || Now - kept.WrittenAt <= options.Value.StaleFor.Ticks);

    private static async Task<Cached<T>> CountFailureAsync<T>(Task<Cached<T>> computing, KindCounters counted)
    {
        try
        {
            return await computing;
        }
        catch (Exception)
        {
            counted.Answers.Count(hit: false);
            throw;
        }
    }

    private async Task<Cached<T>> ComputeAtOnceAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
        where T : class
    {
        var (answer, shared) = await _answers.RunAsync(
            key.Text,

            // FusionCache would wait for the one that still runs.
            begun => begun.Supersedes ? ComputeAnewAsync(key, compute, keep, cancellationToken) : ComputeAsync(key, compute, keep, cancellationToken),
            cancellationToken);
        return shared ? answer with { Hit = true } : answer;
    }

    private async Task<Cached<T>> ComputeAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
        where T : class
    {
        var life = tiers.Lives.For(key.Kind, _hits.Of(key.Text));
        var computation = new Computation<T>(cancellation => ComputeOnceAsync(key, compute, cancellation), keep, life, time);
        var kept = await AskAsync(key, computation, life, cancellationToken);
        if (kept is not null && MayBeGiven(key, kept))
        {
            return new(kept.Value, Hit: !ReferenceEquals(kept, computation.Kept), Stale: Now >= kept.FreshUntil);
        }

        // Nobody gets it any more, but for whoever had asked before it was removed.
        if (kept is not null)
        {
            await tiers.Cache.RemoveAsync(key.Text, tiers.Lives.Removal, cancellationToken);
        }

        if ((computation.Kept?.Value ?? computation.Makeshift) is { } computed)
        {
            return new(computed, Hit: false);
        }

        computation.ThrowFailure();
        return await ComputeAnewAsync(key, compute, keep, cancellationToken);
    }

    private async Task<Cached<T>> ComputeAnewAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
        where T : class
    {
        var computed = await ComputeOnceAsync(key, compute, cancellationToken);
        if (keep(computed.Value))
        {
            await SetAsync(key, computed, tiers.Lives.For(key.Kind, _hits.Of(key.Text)), cancellationToken);
        }

        return new(computed.Value, Hit: false);
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
