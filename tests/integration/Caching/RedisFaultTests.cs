namespace IonMentoring.Integration.Tests;

/// <summary>What is done to a real Redis while two apis serve from it. Their answers live a second in memory, so that Redis is asked all the time.</summary>
public sealed class RedisFaultTests(TwoApis apis, ITestOutputHelper output) : IClassFixture<TwoApis>
{
    private const int Enough = 300;

    private readonly RedisServer _redis = apis.Redis;

    [Fact]
    public async Task Killed_andStartedAgain_noRequestFailsAndItIsUsedAgain()
    {
        await using var load = new CacheLoad(apis.One.Client, apis.Two.Client);
        await load.AnsweredAsync(Enough);
        await _redis.KillAsync();
        await HealthAsync(up: false);
        await load.AnsweredAsync(Enough);
        await _redis.StartAsync();
        var recovery = await UsedAgainAsync();
        await load.EndAsync();

        output.WriteLine($"Killed and started again: {load.Summary}; used again {recovery.TotalSeconds:F1} s after it was back");
        load.Failures.ShouldBeEmpty();
        await HealthAsync(up: true);
    }

    [Fact]
    public async Task Stopped_withoutClosingAConnection_noRequestFailsAndItIsUsedAgain()
    {
        await using var load = new CacheLoad(apis.One.Client, apis.Two.Client);
        await load.AnsweredAsync(Enough);
        await _redis.SignalAsync("STOP");
        try
        {
            await HealthAsync(up: false);
            await load.AnsweredAsync(Enough);
        }
        finally
        {
            await _redis.SignalAsync("CONT");
        }

        var recovery = await UsedAgainAsync();
        await load.EndAsync();

        output.WriteLine($"Stopped and let go on: {load.Summary}; used again {recovery.TotalSeconds:F1} s after it went on");
        load.Failures.ShouldBeEmpty();
        await HealthAsync(up: true);
    }

    [Fact]
    public async Task Full_refusingWrites_noRequestFailsAndWhatIsThereServesOn()
    {
        await using var load = new CacheLoad(apis.One.Client, apis.Two.Client);
        await load.AnsweredAsync(Enough);

        // So many are soon answered from memory alone, after a test that emptied Redis.
        await Eventually.TrueAsync(async () => (await _redis.KeysAsync("ion:process:*")).Count > 0);
        await _redis.AskAsync("CONFIG", "SET", "maxmemory-policy", "noeviction");
        await _redis.AskAsync("CONFIG", "SET", "maxmemory", "1");
        try
        {
            await HealthAsync(up: false);
            var before = await apis.One.Client.FetchAsync(Paths.CacheStatistics);
            await load.AnsweredAsync(Enough);
            await Eventually.AnswerAsync(
                () => apis.One.Client.FetchAsync(Paths.CacheStatistics),
                after => after.Json.Whole("tiers.l2.hits") > before.Json.Whole("tiers.l2.hits"));
        }
        finally
        {
            await _redis.AskAsync("CONFIG", "SET", "maxmemory", "0");
        }

        await HealthAsync(up: true);
        await load.EndAsync();
        output.WriteLine($"Full: {load.Summary}");
        load.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Full_throwingOut_countedAsEvictions()
    {
        await using var load = new CacheLoad(apis.One.Client, apis.Two.Client);
        await load.AnsweredAsync(Enough);
        await _redis.AskAsync("CONFIG", "SET", "maxmemory-policy", "allkeys-lru");
        var used = long.Parse((await _redis.AskAsync("INFO", "memory")).Split("used_memory:")[1].Split('\r')[0]);
        await _redis.AskAsync("CONFIG", "SET", "maxmemory", $"{used - 100_000}");
        try
        {
            await Eventually.AnswerAsync(() => apis.One.Client.FetchAsync(Paths.CacheStatistics), answer => answer.Json.Find("tiers.l2.evictions")?.GetValue<long>() > 0);
        }
        finally
        {
            await _redis.AskAsync("CONFIG", "SET", "maxmemory", "0");
        }

        await load.EndAsync();
        output.WriteLine($"Full, throwing out: {load.Summary}");
        load.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Emptied_underLoad_noRequestFails()
    {
        await using var load = new CacheLoad(apis.One.Client, apis.Two.Client);
        await load.AnsweredAsync(Enough);
        await _redis.AskAsync("FLUSHALL");
        await load.AnsweredAsync(Enough);
        await load.EndAsync();

        output.WriteLine($"Emptied: {load.Summary}");
        load.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Invalidate_whileRedisDoesNotAnswer_doneEverywhereWhenItGoesOn()
    {
        var message = Messages.With($"Is this removed later? {Guid.NewGuid():N}", Keys.Elro);
        await apis.One.Client.AskAsync(Paths.Process, message);
        await Eventually.AnswerAsync(() => apis.Two.Client.AskAsync(Paths.Process, message), answer => answer.Json.Flag("performance.cache_hit"));
        await _redis.SignalAsync("STOP");
        try
        {
            await HealthAsync(up: false);
            var removed = await apis.One.Client.OperateAsync("POST", $"{Paths.CacheInvalidate}?pattern=persona:elro:*", HostProcess.OperatorKey);
            removed.ShouldBeOk();
            removed.Json.Flag("pending").ShouldBeTrue();
            removed.Json.Find("by_tier.l2").ShouldBeNull();
        }
        finally
        {
            await _redis.SignalAsync("CONT");
        }

        // The second process could not be told, and Redis still has the answer for ten minutes.
        var startedAt = TimeProvider.System.GetTimestamp();
        await Eventually.AnswerAsync(() => apis.Two.Client.AskAsync(Paths.Process, message), answer => !answer.Json.Flag("performance.cache_hit"));
        output.WriteLine($"Gone in the other process {TimeProvider.System.GetElapsedTime(startedAt).TotalSeconds:F1} s after Redis went on");
        await HealthAsync(up: true);
    }

    [Fact]
    public async Task Invalidate_inOneProcess_goneInTheOther()
    {
        var message = Messages.With($"Is this removed at once? {Guid.NewGuid():N}", Keys.Lua);
        await HealthAsync(up: true);
        await apis.One.Client.AskAsync(Paths.Process, message);
        await Eventually.AnswerAsync(() => apis.Two.Client.AskAsync(Paths.Process, message), answer => answer.Json.Flag("performance.cache_hit"));

        var startedAt = TimeProvider.System.GetTimestamp();
        var removed = await apis.One.Client.OperateAsync("POST", $"{Paths.CacheInvalidate}?pattern=persona:lua:*", HostProcess.OperatorKey);
        removed.Json.Flag("pending").ShouldBeFalse();
        removed.Json.Whole("by_tier.l2").ShouldBeGreaterThanOrEqualTo(1);
        await Eventually.AnswerAsync(() => apis.Two.Client.AskAsync(Paths.Process, message), answer => !answer.Json.Flag("performance.cache_hit"));

        output.WriteLine($"Gone in the other process after {TimeProvider.System.GetElapsedTime(startedAt).TotalMilliseconds:F0} ms");
    }

    private async Task HealthAsync(bool up)
    {
        foreach (var client in new[] { apis.One.Client, apis.Two.Client })
        {
            await Eventually.AnswerAsync(() => client.FetchAsync(Paths.Health), answer => answer.Json.Flag("dependencies.cache") == up);
        }
    }

    /// <summary>How long it takes until what one process computes is found by the other.</summary>
    private async Task<TimeSpan> UsedAgainAsync()
    {
        var startedAt = TimeProvider.System.GetTimestamp();
        await Eventually.AnswerAsync(
            async () =>
            {
                var message = Messages.With($"Is Redis used again? {Guid.NewGuid():N}", Keys.Lua);
                await apis.One.Client.AskAsync(Paths.Process, message);
                await Task.Delay(TimeSpan.FromMilliseconds(20));
                return await apis.Two.Client.AskAsync(Paths.Process, message);
            },
            answer => answer.Json.Flag("performance.cache_hit"));
        return TimeProvider.System.GetElapsedTime(startedAt);
    }
}
