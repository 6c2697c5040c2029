using IonMentoring.Caching.Keeping;
using IonMentoring.Caching.Removing;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Caching;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Caching.Tests;

/// <summary>Lives are cut to a fraction of a second; what must come is waited for.</summary>
public sealed class StaleAnswerTests
{
    private static readonly CacheKey Key = CacheKey.ForUser(CacheKind.Process, "Lua", "ann", "hello");
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan ModelPatience = TimeSpan.FromSeconds(2);
    private static readonly CachingOptions ShortLives = new() { ColdLife = Short, Life = Short, HotLife = Short, ProcessLife = Short };

    [Fact]
    public async Task GetOrCompute_lifeHasEndedAndTheModelFails_theExpiredAnswerIsGivenAndSaysSo()
    {
        await using var cache = await ExpiredAsync();

        (await FailAsync(cache)).ShouldBe(new Cached<string>("old", Hit: true, Stale: true));

        // Also while the model is left alone.
        (await FailAsync(cache)).ShouldBe(new Cached<string>("old", Hit: true, Stale: true));
    }

    [Fact]
    public async Task GetOrCompute_lifeHasEndedAndOnlyAMakeshiftIsComputed_theExpiredAnswerGoesBeforeIt()
    {
        await using var cache = await ExpiredAsync();

        (await AskAsync(cache, "makeshift", keep: false)).ShouldBe(new Cached<string>("old", Hit: true, Stale: true));
    }

    [Fact]
    public async Task GetOrCompute_lifeHasEndedAndThePersonaFails_noExpiredAnswerHidesIt()
    {
        await using var cache = await ExpiredAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => cache.Answers.GetOrComputeAsync<string>(
            Key, _ => throw new InvalidOperationException(), _ => true, CancellationToken.None).AsTask());
    }

    [Fact]
    public async Task GetOrCompute_lifeHasEndedAndItWasRemoved_theFailureIsSeen()
    {
        await using var cache = await ExpiredAsync();
        await cache.Removal.RemoveAsync(RemovalScope.Read("persona:lua:*")!);

        await Should.ThrowAsync<ApiException>(() => FailAsync(cache));
    }

    [Fact]
    public async Task GetOrCompute_lifeHasEndedAndThePersonWasErased_theFailureIsSeen()
    {
        await using var cache = await ExpiredAsync();
        await cache.Answers.RemoveUserAsync("ann", CancellationToken.None);

        await Should.ThrowAsync<ApiException>(() => FailAsync(cache));
    }

    [Fact]
    public async Task GetOrCompute_tooOldAndTheModelFails_theFailureIsSeen()
    {
        // FusionCache has a clock of its own, and would give it: as when it came here from Redis late.
        var time = new FakeTimeProvider();
        await using var cache = await ExpiredAsync(time);
        time.Advance(TimeSpan.FromMinutes(59));
        (await FailAsync(cache)).Stale.ShouldBeTrue();
        time.Advance(TimeSpan.FromMinutes(2));

        await Should.ThrowAsync<ApiException>(() => FailAsync(cache));
    }

    [Fact]
    public async Task GetOrCompute_lifeHasEndedAndTheModelIsSlow_theExpiredAnswerAndOneComputationBesideTheWay()
    {
        await using var cache = await ExpiredAsync();
        var computed = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var computations = 0;
        var startedAt = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(startedAt) < 2 * (ModelPatience + Tiers.TryFailedAgainAfter))
        {
            (await SlowAsync()).ShouldBe(new Cached<string>("old", Hit: true, Stale: true));
        }

        computations.ShouldBe(1);
        computed.SetResult("new");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await SlowAsync() is not { Value: "new", Stale: false })
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), limit.Token);
        }

        Task<Cached<string>> SlowAsync() => cache.Answers.GetOrComputeAsync(
            Key,
            _ =>
            {
                Interlocked.Increment(ref computations);
                return computed.Task;
            },
            _ => true,
            CancellationToken.None).AsTask();
    }

    [Fact]
    public async Task GetOrCompute_lifeHasEndedAndTheModelWorks_aNewAnswer()
    {
        await using var cache = await ExpiredAsync();

        (await AskAsync(cache, "new")).ShouldBe(new Cached<string>("new", Hit: false));
    }

    [Fact]
    public async Task GetOrCompute_lifeNearlyOver_givenAtOnceAndComputedAnewBesideTheWay()
    {
        var life = TimeSpan.FromSeconds(2);
        await using var cache = new CacheInstance(new() { ColdLife = life, Life = life, HotLife = life });
        await AskAsync(cache, "old");
        var refreshed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var seen = new List<Cached<string>>();
        do
        {
            seen.Add(await cache.Answers.GetOrComputeAsync(
                Key,
                _ =>
                {
                    refreshed.TrySetResult();
                    return Task.FromResult("new");
                },
                _ => true,
                CancellationToken.None));
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
        while (seen[^1].Value == "old");

        refreshed.Task.IsCompletedSuccessfully.ShouldBeTrue();
        seen.ShouldAllBe(answer => answer.Hit && !answer.Stale);
    }

    private static async Task<CacheInstance> ExpiredAsync(TimeProvider? time = null)
    {
        var cache = new CacheInstance(ShortLives, time);
        await AskAsync(cache, "old");
        var tiers = cache.Get<Tiers>();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await tiers.Cache.TryGetAsync<Kept<string>>(Key.Text, tiers.Lives.MemoryOnly)).HasValue)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), limit.Token);
        }

        return cache;
    }

    private static Task<Cached<string>> AskAsync(CacheInstance cache, string answer, bool keep = true) =>
        cache.Answers.GetOrComputeAsync(Key, _ => Task.FromResult(answer), _ => keep, CancellationToken.None).AsTask();

    private static Task<Cached<string>> FailAsync(CacheInstance cache) => cache.Answers.GetOrComputeAsync<string>(
        Key, _ => throw new ApiException(ApiErrorCode.ModelUnavailable, "The model is away."), _ => true, CancellationToken.None).AsTask();
}
