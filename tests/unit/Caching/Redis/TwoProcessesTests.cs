using System.Diagnostics;
using IonMentoring.Caching.Removing;
using IonMentoring.Integration.Tests;
using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Caching.Tests.Redis;

/// <summary>Two instances on one Redis, as two processes have them.</summary>
public sealed class TwoProcessesTests(RedisServer redis, ITestOutputHelper output) : IClassFixture<RedisServer>, IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly CacheInstance _one = new(new() { Redis = redis.Address });
    private readonly CacheInstance _two = new(new() { Redis = redis.Address });
    private readonly string _subject = Guid.NewGuid().ToString("N");
    private int _computed;

    public async ValueTask InitializeAsync()
    {
        await _one.StartAsync();
        await _two.StartAsync();
    }

    [Fact]
    public async Task GetOrCompute_computedByOne_foundByTheOther()
    {
        var key = KeyOf("Lua");
        await AskAsync(_one, key);
        await UntilInRedisAsync(key);
        (await AskAsync(_two, key)).Hit.ShouldBeTrue();
        _computed.ShouldBe(1);
    }

    [Fact]
    public async Task GetOrCompute_thousandAtOnceInEach_computedAtMostOnceInEach()
    {
        var key = KeyOf("Lua");
        var answers = await Task.WhenAll(Enumerable.Range(0, 2000).Select(number => AskAsync(number % 2 == 0 ? _one : _two, key)));
        answers.ShouldAllBe(answer => answer.Value == "answer");
        _computed.ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("persona:lua:*")]
    [InlineData("process:*")]
    [InlineData("process:lua:*")]
    [InlineData("*")]
    public async Task Remove_byOne_goneInTheOther(string pattern)
    {
        var key = KeyOf("Lua");
        await AskAsync(_one, key);
        await UntilInRedisAsync(key);
        await AskAsync(_two, key);
        _computed.ShouldBe(1);

        var startedAt = Stopwatch.GetTimestamp();
        (await _one.Removal.RemoveAsync(RemovalScope.Read(pattern)!)).Shared.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(1);
        await UntilAsync(async () => !(await AskAsync(_two, key)).Hit);
        output.WriteLine($"Gone after {Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds:F0} ms");
        (await AskAsync(_two, key)).Hit.ShouldBeTrue("What is computed after the removal is kept.");
    }

    [Fact]
    public async Task RemoveUser_byOne_thePersonsAnswersGoneInBothAndInRedis()
    {
        var key = CacheKey.ForUser(CacheKind.Process, "Lua", "ann", _subject);
        await AskAsync(_one, key);
        await UntilInRedisAsync(key);
        await AskAsync(_two, key);

        await _one.Answers.RemoveUserAsync("ann", CancellationToken.None);
        (await redis.KeysAsync($"ion:*{key.Hash}*")).ShouldBeEmpty();
        await UntilAsync(async () => !(await AskAsync(_two, key)).Hit);
    }

    [Fact]
    public async Task RemoveKey_byOne_goneInTheOther()
    {
        var key = KeyOf("Lua");
        await AskAsync(_one, key);
        await UntilInRedisAsync(key);
        await AskAsync(_two, key);

        (await _one.Removal.RemoveAsync(RemovalScope.Read(key.Text)!)).Total.ShouldBe(1);
        await UntilAsync(async () => !(await AskAsync(_two, key)).Hit);
    }

    [Fact]
    public async Task Promote_keptByAnother_thenFoundInMemory()
    {
        var key = KeyOf("Lua");
        await AskAsync(_one, key);
        await UntilInRedisAsync(key);

        (await _two.Answers.PromoteAsync<string>(key.Text, CancellationToken.None)).ShouldBeTrue();
        _two.Answers.Count.ShouldBe(1);
        (await _two.Answers.PromoteAsync<string>(KeyOf("Nobody").Text, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task GetOrCompute_foundInRedis_livesInMemoryNoLongerThanOthers()
    {
        var key = KeyOf("Lua");
        await AskAsync(_one, key);
        await UntilInRedisAsync(key);
        var life = TimeSpan.FromMilliseconds(100);
        await using var brief = new CacheInstance(new() { Redis = redis.Address, ColdLife = life, Life = life, HotLife = life });
        await UntilAsync(async () =>
        {
            (await AskAsync(brief, key)).Hit.ShouldBeTrue();
            return (await brief.Statistics.KindsAsync(CancellationToken.None))["process"].L2!.Hits >= 3;
        });
        _computed.ShouldBe(1);
    }

    [Fact]
    public async Task CatchUp_removalsThatAreForgotten_areRemovedFromRedisToo()
    {
        var now = TimeProvider.System.GetUtcNow().UtcTicks;
        await redis.AskAsync("HSET", "ion-removed", "recommend:*", $"{now}");
        await redis.AskAsync("HSET", "ion-removed", "process:nobody:*", $"{now - TimeSpan.FromDays(1).Ticks}");
        await _one.Removal.CatchUpAsync(CancellationToken.None);
        (await redis.AskAsync("HEXISTS", "ion-removed", "process:nobody:*")).ShouldStartWith(":0");
        (await redis.AskAsync("HEXISTS", "ion-removed", "recommend:*")).ShouldStartWith(":1");
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("poisoned")]
    [InlineData("empty")]
    [InlineData("another type")]
    public async Task GetOrCompute_damagedInRedis_aMissAndCounted(string damage)
    {
        var key = KeyOf("Lua");
        await AskAsync(_one, key);
        await UntilInRedisAsync(key);
        var name = $"ion:{key.Text}";
        _ = damage switch
        {
            "truncated" => await redis.AskAsync("HSET", name, "data", (await redis.AskAsync("HGET", name, "data"))[..20]),
            "poisoned" => await redis.AskAsync("HSET", name, "data", """{"Value":{"Value":"evil"}}"""),
            "empty" => await redis.AskAsync("HSET", name, "data", ""),
            _ => await redis.AskAsync("DEL", name) + await redis.AskAsync("SET", name, "a string"),
        };

        (await AskAsync(_two, key)).ShouldBe(new Cached<string>("answer", Hit: false));
        var kinds = await _two.Statistics.KindsAsync(CancellationToken.None);
        kinds["process"].L2!.Errors.ShouldBe(1);

        // Written again, whole.
        await using var three = new CacheInstance(new() { Redis = redis.Address });
        await UntilAsync(async () =>
        {
            await using var reader = new CacheInstance(new() { Redis = redis.Address });
            return (await AskAsync(reader, key)).Hit;
        });
    }

    [Fact]
    public async Task CatchUp_removedWhileItCouldNotBeTold_isLearnt()
    {
        var key = KeyOf("Lua");
        await AskAsync(_one, key);
        await UntilInRedisAsync(key);

        // What another process writes down there, without a message.
        await redis.AskAsync("HSET", "ion-removed", "process:lua:*", $"{TimeProvider.System.GetUtcNow().UtcTicks}");
        await _one.Removal.CatchUpAsync(CancellationToken.None);

        (await AskAsync(_one, key)).Hit.ShouldBeFalse();
        (await AskAsync(_one, key)).Hit.ShouldBeTrue();
    }

    [Theory]
    [InlineData("ion-removed", "not a pattern", "1")]
    [InlineData("ion-removed", "process:*", "not a time")]
    public async Task CatchUp_somethingElseWrittenThere_isPassedOver(string name, string scope, string at)
    {
        await redis.AskAsync("HSET", name, scope, at);
        await _one.Removal.CatchUpAsync(CancellationToken.None);
        var key = KeyOf("Lua");
        await AskAsync(_one, key);
        (await AskAsync(_one, key)).Hit.ShouldBeTrue();
        await redis.AskAsync("HDEL", name, scope);
    }

    [Fact]
    public async Task Statistics_eachTier_countedWhereItWasFound()
    {
        var key = KeyOf("Lua");
        await AskAsync(_one, key);
        await UntilInRedisAsync(key);
        await AskAsync(_two, key);
        await AskAsync(_two, key);

        var kinds = await _two.Statistics.KindsAsync(CancellationToken.None);
        var process = kinds["process"];
        (process.Hits, process.Misses).ShouldBe((2, 0));
        (process.L1.Hits, process.L1.Misses).ShouldBe((1, 1));
        (process.L2!.Hits, process.L2.Misses).ShouldBe((1, 0));
        process.L2.Size.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(1);
        var tiers = await _two.Statistics.TiersAsync(kinds, CancellationToken.None);
        tiers["l2"].Evictions.ShouldBe(0);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
    }

    private CacheKey KeyOf(string persona) => CacheKey.For(CacheKind.Process, persona, _subject);

    private Task<Cached<string>> AskAsync(CacheInstance cache, CacheKey key) => cache.Answers.GetOrComputeAsync(
        key,
        _ =>
        {
            Interlocked.Increment(ref _computed);
            return Task.FromResult("answer");
        },
        _ => true,
        CancellationToken.None).AsTask();

    // Redis is written beside the way.
    private Task UntilInRedisAsync(CacheKey key) => UntilAsync(async () => (await redis.KeysAsync($"ion:{key.Text}")).Count == 1);

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), limit.Token);
        }
    }
}
