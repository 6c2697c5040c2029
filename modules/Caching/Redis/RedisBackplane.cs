using StackExchange.Redis;
using ZiggyCreatures.Caching.Fusion;
using ZiggyCreatures.Caching.Fusion.Backplane;

namespace IonMentoring.Caching.Redis;

/// <summary>Tells other processes what changed, by pub/sub. A subscription outlives the connection: the client makes it again.</summary>
internal sealed class RedisBackplane(RedisConnection connection) : IFusionCacheBackplane
{
    private RedisChannel _channel;
    private BackplaneSubscriptionOptions? _subscription;

    public void Subscribe(BackplaneSubscriptionOptions options)
    {
        _subscription = options;
        _channel = RedisChannel.Literal(options.ChannelName!);
        connection.Multiplexer.ConnectionRestored += Reconnected;

        // Without waiting: Redis may be away for now.
        connection.Multiplexer.GetSubscriber().Subscribe(_channel, Received, CommandFlags.FireAndForget);
    }

    public ValueTask SubscribeAsync(BackplaneSubscriptionOptions options)
    {
        Subscribe(options);
        return ValueTask.CompletedTask;
    }

    public void Unsubscribe()
    {
        if (_subscription is not null)
        {
            connection.Multiplexer.ConnectionRestored -= Reconnected;
            connection.Multiplexer.GetSubscriber().Unsubscribe(_channel, Received, CommandFlags.FireAndForget);
            _subscription = null;
        }
    }

    public ValueTask UnsubscribeAsync()
    {
        Unsubscribe();
        return ValueTask.CompletedTask;
    }

    public void Publish(BackplaneMessage message, FusionCacheEntryOptions options, CancellationToken token = default) =>
        connection.Multiplexer.GetSubscriber().Publish(_channel, BackplaneMessage.ToByteArray(message));

    public async ValueTask PublishAsync(BackplaneMessage message, FusionCacheEntryOptions options, CancellationToken token = default)
    {
        try
        {
            await connection.Multiplexer.GetSubscriber().PublishAsync(_channel, BackplaneMessage.ToByteArray(message)).WaitAsync(token);
        }
        catch (RedisException failure)
        {
            connection.Failed(failure);
            throw;
        }
    }

    // What somebody else writes on the channel is no message. One message does not wait for another; FusionCache sees to their failures.
    private void Received(RedisChannel channel, RedisValue bytes)
    {
        if (_subscription is { IncomingMessageHandlerAsync: { } receive } && MessageReading.TryRead(bytes) is { } message)
        {
            _ = receive(message).AsTask();
        }
    }

    private void Reconnected(object? sender, ConnectionFailedEventArgs restored)
    {
        if (restored.ConnectionType == ConnectionType.Subscription)
        {
            _ = _subscription?.ConnectHandlerAsync?.Invoke(new BackplaneConnectionInfo(isReconnection: true)).AsTask();
        }
    }
}
