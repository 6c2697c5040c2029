using StackExchange.Redis;

namespace IonMentoring.Caching.Redis;

/// <summary>Looks how much Redis keeps; not more often than every few seconds, because that reads every key.</summary>
internal sealed class RedisSizes(RedisKeys keys, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Known = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _one = new(1);
    private RedisSize? _size;
    private long? _readAt;

    /// <returns>Null when Redis does not say.</returns>
    public async Task<RedisSize?> ReadAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_readAt is not { } at || time.GetElapsedTime(at) > Known)
            {
                _size = await AskAsync(cancellationToken);
                _readAt = time.GetTimestamp();
            }

            return _size;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<RedisSize?> AskAsync(CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(Limit, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return new(await keys.CountAsync(limit.Token), await EvictionsAsync());
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private async Task<long?> EvictionsAsync()
    {
        try
        {
            return await keys.EvictionsAsync();
        }
        catch (RedisServerException)
        {
            return null;
        }
    }
}
