using System.Collections.Concurrent;
using IonMentoring.Caching.Keeping;
using IonMentoring.Caching.Redis;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using ZiggyCreatures.Caching.Fusion.Backplane;
using ZiggyCreatures.Caching.Fusion.Events;

namespace IonMentoring.Caching.Removing;

/// <summary>Removes answers from memory, from Redis, and from the memory of the other processes.</summary>
internal sealed class CacheRemoval
{
    private readonly Tiers _tiers;
    private readonly MemoryValues _values;
    private readonly Removals _removals;
    private readonly TimeProvider _time;
    private readonly ILogger<CacheRemoval> _logger;
    private readonly RedisKeys? _redis;
    private readonly ConcurrentDictionary<string, Removal> _pending = new(StringComparer.Ordinal);

    public CacheRemoval(Tiers tiers, MemoryValues values, Removals removals, TimeProvider time, ILogger<CacheRemoval> logger, RedisKeys? redis = null)
    {
        (_tiers, _values, _removals, _time, _logger, _redis) = (tiers, values, removals, time, logger, redis);
        tiers.Cache.Events.Backplane.MessageReceived += Told;
    }

    public async Task<RemovalOutcome> RemoveAsync(RemovalScope scope)
    {
        var now = _time.GetUtcNow().UtcTicks;
        var removal = new Removal(scope, _removals.After(now));
        _removals.Add(scope, removal.At, now);
        var memory = RemoveFromMemory(scope);

        // The others first: reading all of Redis may take long. What has begun is ended, also when whoever asked for it has left.
        await TellAsync(scope);
        var (shared, pending) = await RemoveFromRedisAsync(removal);
        return RemovalOutcome.Of(memory, shared, pending);
    }

    /// <summary>Does in Redis what could not be done there before, and takes over what other processes removed while this one could not be told.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var removal in _pending.Values)
            {
                await _redis!.RemoveAsync(removal, cancellationToken);
                _pending.TryRemove(KeyValuePair.Create(removal.Scope.Text, removal));
                await TellAsync(removal.Scope);
            }

            foreach (var (scope, at) in await _redis!.RemovalsAsync(cancellationToken))
            {
                Apply(scope, at);
            }
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // It is away again, and the probe says so; the next time.
        }
    }

    // Told as if the pattern were a key: what cannot be told now FusionCache tells later.
    private ValueTask TellAsync(RemovalScope scope) => _tiers.Cache.RemoveAsync(scope.Text, _tiers.Lives.Notice, CancellationToken.None);

    private void Told(object? sender, FusionCacheBackplaneMessageEventArgs told)
    {
        if (told.Message is { Action: BackplaneMessageAction.EntryRemove, CacheKey: { } key } && RemovalScope.Read(key) is { } scope)
        {
            Apply(scope, told.Message.Timestamp);
        }
    }

    private void Apply(RemovalScope scope, long at)
    {
        if (_removals.Add(scope, at, _time.GetUtcNow().UtcTicks))
        {
            RemoveFromMemory(scope);
        }
    }

    // What other processes wrote since is removed too, and read from Redis again.
    private List<string> RemoveFromMemory(RemovalScope scope)
    {
        var removed = new List<string>();
        foreach (var key in _tiers.Keys.Where(key => scope.Covers(key)))
        {
            _tiers.Cache.Remove(key, _tiers.Lives.MemoryOnly);
            removed.Add(key);
        }

        foreach (var key in _values.Keys.Where(key => scope.Covers(key)))
        {
            _values.Remove(key);
            removed.Add(key);
        }

        return removed;
    }

    private async Task<(IReadOnlyCollection<string>? Removed, bool Pending)> RemoveFromRedisAsync(Removal removal)
    {
        if (_redis is null)
        {
            return (null, false);
        }

        try
        {
            return (await _redis.RemoveAsync(removal, CancellationToken.None), false);
        }
        catch (Exception failure) when (failure is RedisException or RedisCommandException or TimeoutException)
        {
            _pending[removal.Scope.Text] = removal;
            Log.RemovalPending(_logger, removal.Scope.Text);
            return (null, true);
        }
    }
}
