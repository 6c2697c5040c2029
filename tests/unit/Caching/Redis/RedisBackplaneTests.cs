using System.Collections.Concurrent;
using IonMentoring.Caching.Redis;
using IonMentoring.Integration.Tests;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using ZiggyCreatures.Caching.Fusion;
using ZiggyCreatures.Caching.Fusion.Backplane;

namespace IonMentoring.Caching.Tests.Redis;

/// <summary>What FusionCache relies on: what one publishes all hear, also after Redis was away; what is no message is not heard.</summary>
public sealed class RedisBackplaneTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private const string Channel = "a-channel";

    private static readonly FusionCacheEntryOptions NoOptions = new();

    [Fact]
    public async Task Publish_heardByTheOthers_asItWas()
    {
        await using var one = new Listener(redis);
        await using var two = new Listener(redis);
        var sent = BackplaneMessage.CreateForEntryRemove("one", "process:lua:*", 42);

        await UntilAsync(async () =>
        {
            await one.Backplane.PublishAsync(sent, NoOptions, CancellationToken.None);
            return !two.Heard.IsEmpty;
        });

        var heard = two.Heard.First();
        (heard.SourceId, heard.CacheKey, heard.Timestamp, heard.Action).ShouldBe(("one", "process:lua:*", 42, BackplaneMessageAction.EntryRemove));
    }

    [Fact]
    public async Task Publish_redisWasAway_heardAgainAndToldThatItIsBack()
    {
        await using var server = new Restartable();
        await server.Redis.InitializeAsync();
        await using var one = new Listener(server.Redis);
        await server.Redis.KillAsync();
        await UntilAsync(() => Task.FromResult(!one.Connection.Multiplexer.IsConnected));
        await Should.ThrowAsync<RedisException>(() => one.Backplane.PublishAsync(BackplaneMessage.CreateForEntrySet("one", "key", 1), NoOptions, CancellationToken.None).AsTask());

        await server.Redis.StartAsync();
        await UntilAsync(async () =>
        {
            try
            {
                await one.Backplane.PublishAsync(BackplaneMessage.CreateForEntrySet("one", "key", 1), NoOptions, CancellationToken.None);
            }
            catch (RedisException)
            {
                // Not back yet.
            }

            return !one.Heard.IsEmpty && one.Reconnected;
        });
    }

    [Fact]
    public async Task Publish_notAMessage_notHeardAndTheNextOneIs()
    {
        await using var one = new Listener(redis);
        await UntilAsync(async () =>
        {
            await redis.AskAsync("PUBLISH", Channel, "not a message");
            await one.Backplane.PublishAsync(BackplaneMessage.CreateForEntrySet("one", "after", 1), NoOptions, CancellationToken.None);
            return !one.Heard.IsEmpty;
        });

        one.Heard.ShouldAllBe(message => message.CacheKey == "after");
    }

    [Fact]
    public async Task Unsubscribe_notHeardAnyMore()
    {
        await using var one = new Listener(redis);
        await using var two = new Listener(redis);
        await UntilAsync(async () =>
        {
            await two.Backplane.PublishAsync(BackplaneMessage.CreateForEntrySet("two", "before", 1), NoOptions, CancellationToken.None);
            return !one.Heard.IsEmpty && !two.Heard.IsEmpty;
        });

        await one.Backplane.UnsubscribeAsync();
        await UntilAsync(async () =>
        {
            await two.Backplane.PublishAsync(BackplaneMessage.CreateForEntrySet("two", "after", 1), NoOptions, CancellationToken.None);
            return two.Heard.Any(message => message.CacheKey == "after");
        });

        one.Heard.ShouldNotContain(message => message.CacheKey == "after");
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
        }
    }

    private sealed class Restartable : IAsyncDisposable
    {
        public RedisServer Redis { get; } = new();

        public ValueTask DisposeAsync() => Redis.DisposeAsync();
    }

    private sealed class Listener : IAsyncDisposable
    {
        public Listener(RedisServer redis)
        {
            Connection = new RedisConnection(Options.Create(new CachingOptions { Redis = redis.Address }), NullLogger<RedisConnection>.Instance);
            Backplane = new RedisBackplane(Connection);
            Backplane.Subscribe(new BackplaneSubscriptionOptions("cache", "instance", Channel, null, null, ConnectedAsync, HearAsync));
        }

        public RedisConnection Connection { get; }

        public RedisBackplane Backplane { get; }

        public ConcurrentQueue<BackplaneMessage> Heard { get; } = new();

        public bool Reconnected { get; private set; }

        public ValueTask DisposeAsync() => Connection.DisposeAsync();

        private ValueTask ConnectedAsync(BackplaneConnectionInfo connected)
        {
            Reconnected |= connected.IsReconnection;
            return ValueTask.CompletedTask;
        }

        private ValueTask HearAsync(BackplaneMessage message)
        {
            Heard.Enqueue(message);
            return ValueTask.CompletedTask;
        }
    }
}
