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

    public async Task<RemovalOutcome> RemoveAsync(RemovalScope scope, CancellationToken cancellationToken)
    {
        var removal = new Removal(scope, _time.GetUtcNow().UtcTicks);
        _removals.Add(scope, removal.At);
        var memory = RemoveFromMemory(scope);
        var (shared, pending) = await RemoveFromRedisAsync(removal, cancellationToken);

        await TellAsync(scope);
        return RemovalOutcome.Of(memory, shared, pending);
    }

    /// <summary>Removes the answer with that very key.</summary>
    public async Task<RemovalOutcome> RemoveAsync(string key, CancellationToken cancellationToken)
    {
        string[] memory = _tiers.Keys.Concat(_values.Keys).Contains(key, StringComparer.Ordinal) ? [key] : [];
        var (there, pending) = await IsInRedisAsync(key, cancellationToken);
        _values.Remove(key);
        await _tiers.Cache.RemoveAsync(key, _tiers.Lives.Removal, CancellationToken.None);
        return RemovalOutcome.Of(memory, _redis is null ? null : there ? [key] : [], pending);
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

            foreach (var (scope, at) in await _redis!.RemovalsAsync().WaitAsync(cancellationToken))
            {
                Apply(scope, at);
            }
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            // It is away again; the next time.
        }
    }

    // Told as if the pattern were a key: what cannot be told now FusionCache tells later.
    private ValueTask TellAsync(RemovalScope scope) => _tiers.Cache.RemoveAsync(scope.Text, _tiers.Lives.Notice, CancellationToken.None);

    private void Told(object? sender, FusionCacheBackplaneMessageEventArgs told)
    {
        if (told.Message is not { Action: BackplaneMessageAction.EntryRemove, CacheKey: { } key })
        {
            return;
        }

        if (RemovalScope.Read(key) is { } scope)
        {
            Apply(scope, told.Message.Timestamp);
        }
        else
        {
            _values.Remove(key);
        }
    }

    private void Apply(RemovalScope scope, long at)
    {
        if (_removals.Add(scope, at))
        {
            RemoveFromMemory(scope);
        }
    }

    // What other processes wrote since is removed too, and read from Redis again.
    private List<string> RemoveFromMemory(RemovalScope scope)
    {
        var removed = new List<string>();
        foreach (var key in _tiers.Keys.Where(key => scope.Covers(KeyParts.Of(key))))
        {
            _tiers.Cache.Remove(key, _tiers.Lives.MemoryOnly);
            removed.Add(key);
        }

        foreach (var key in _values.Keys.Where(key => scope.Covers(KeyParts.Of(key))))
        {
            _values.Remove(key);
            removed.Add(key);
        }

        return removed;
    }

    private async Task<(IReadOnlyCollection<string>? Removed, bool Pending)> RemoveFromRedisAsync(Removal removal, CancellationToken cancellationToken)
    {
        if (_redis is null)
        {
            return (null, false);
        }

        try
        {
            return (await _redis.RemoveAsync(removal, cancellationToken), false);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            _pending[removal.Scope.Text] = removal;
            Log.RemovalPending(_logger, removal.Scope.Text);
            return (null, true);
        }
    }

    private async Task<(bool There, bool Pending)> IsInRedisAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return (_redis is not null && await _redis.ExistsAsync(key).WaitAsync(cancellationToken), false);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            Log.RemovalPending(_logger, key);
            return (false, true);
        }
    }
}
