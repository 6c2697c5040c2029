using IonMentoring.Caching.Statistics;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace IonMentoring.Caching.Redis;

/// <summary>
/// What FusionCache sees of Redis: each read has a time limit and is counted, a value that cannot be read is no value, and a refused
/// write does not take the reads away.
/// </summary>
internal sealed class RedisTier(
    IDistributedCache redis, RedisConnection connection, RedisKeys keys, CacheCounters counters, IOptions<CachingOptions> options, TimeProvider time) : IDistributedCache
{
    private const string OfAnotherType = "WRONGTYPE";

    private readonly TimeSpan _timeout = options.Value.RedisTimeout;

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        var value = await ReadAsync(key, token);
        if (value is not null && !EntryFrame.TryOpen(value, out _))
        {
            counters.CountError(key);
            value = null;
        }

        counters.CountShared(key, hit: value is not null);
        return value;
    }

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        try
        {
            await redis.SetAsync(key, value, options, token).WaitAsync(_timeout, time, token);
        }
        catch (RedisServerException refusal) when (IsOfAnotherType(refusal))
        {
            await keys.RemoveAsync(key);
            await redis.SetAsync(key, value, options, token);
        }
        catch (RedisServerException refusal)
        {
            // Full, or without the right to write: what is there can still be read.
            connection.Failed(refusal);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            connection.Failed(failure);
            throw;
        }
    }

    public Task RemoveAsync(string key, CancellationToken token = default) => keys.RemoveAsync(key).WaitAsync(_timeout, time, token);

    public byte[]? Get(string key) => throw Synchronous();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw Synchronous();

    public void Remove(string key) => throw Synchronous();

    public void Refresh(string key) => throw Synchronous();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException("Answers do not live longer for being read.");

    private async Task<byte[]?> ReadAsync(string key, CancellationToken token)
    {
        var startedAt = time.GetTimestamp();
        try
        {
            return await redis.GetAsync(key, token).WaitAsync(_timeout, time, token);
        }
        catch (RedisServerException refusal) when (IsOfAnotherType(refusal))
        {
            counters.CountError(key);
            await keys.RemoveAsync(key);
            return null;
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            connection.Failed(failure);
            throw;
        }
        finally
        {
            counters.MeasureRead(time.GetElapsedTime(startedAt));
        }
    }

    private static bool IsOfAnotherType(RedisServerException refusal) =>
        refusal.Message.Contains(OfAnotherType, StringComparison.Ordinal);

    private static NotSupportedException Synchronous() => new("Redis is only asked asynchronously.");
}
