using IonMentoring.Caching.Removing;
using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Caching.Tests;

public sealed class AnswerCacheTests
{
    private static readonly CacheKey Key = CacheKey.For(CacheKind.Process, "Lua", "hello");

    [Fact]
    public async Task GetOrCompute_secondTime_hit()
    {
        await using var cache = new CacheInstance();
        (await Ask(cache.Answers, Key, "first")).ShouldBe(new Cached<string>("first", Hit: false));
        (await Ask(cache.Answers, Key, "second")).ShouldBe(new Cached<string>("first", Hit: true));
        cache.Answers.HitRate.ShouldBe(0.5);
    }

    [Fact]
    public async Task GetOrCompute_thousandEqualRequestsAtOnce_computesOnce()
    {
        await using var cache = new CacheInstance();
        var computed = 0;
        var release = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var requests = Enumerable.Range(0, 1000).Select(_ => cache.Answers.GetOrComputeAsync(
            Key,
            _ =>
            {
                Interlocked.Increment(ref computed);
                return release.Task;
            },
            _ => true,
            CancellationToken.None).AsTask()).ToList();
        release.SetResult("answer");
        (await Task.WhenAll(requests)).ShouldAllBe(answer => answer.Value == "answer");
        computed.ShouldBe(1);
    }

    [Fact]
    public async Task GetOrCompute_equalRequestsAtOnceAndItFails_allShareOneFailure()
    {
        await using var cache = new CacheInstance();
        var computed = 0;
        var release = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var requests = AskAtOnce(cache.Answers, () =>
        {
            Interlocked.Increment(ref computed);
            return release.Task;
        });
        release.SetException(new InvalidOperationException());
        foreach (var request in requests)
        {
            await Should.ThrowAsync<InvalidOperationException>(request);
        }

        computed.ShouldBe(1);
        (await Ask(cache.Answers, Key, "answer")).Hit.ShouldBeFalse();
    }

    [Fact]
    public async Task GetOrCompute_equalRequestsAtOnceNotWorthKeeping_allShareOne()
    {
        await using var cache = new CacheInstance();
        var computed = 0;
        var release = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var requests = AskAtOnce(
            cache.Answers,
            () =>
            {
                Interlocked.Increment(ref computed);
                return release.Task;
            },
            keep: false);
        release.SetResult("makeshift");
        (await Task.WhenAll(requests)).ShouldAllBe(answer => answer.Value == "makeshift");
        computed.ShouldBe(1);
        (await Ask(cache.Answers, Key, "answer")).Hit.ShouldBeFalse();
    }

    [Fact]
    public async Task GetOrCompute_whoComputesLeaves_anotherComputes()
    {
        await using var cache = new CacheInstance();
        using var leaving = new CancellationTokenSource();
        var first = cache.Answers.GetOrComputeAsync(
            Key, cancellation => new TaskCompletionSource<string>().Task.WaitAsync(cancellation), _ => true, leaving.Token).AsTask();
        var second = Ask(cache.Answers, Key, "answer").AsTask();
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        (await second).ShouldBe(new Cached<string>("answer", Hit: false));
    }

    [Fact]
    public async Task GetOrCompute_whoWaitsLeaves_doesNotWaitOn()
    {
        await using var cache = new CacheInstance();
        using var leaving = new CancellationTokenSource();
        var release = new TaskCompletionSource<string>();
        var first = cache.Answers.GetOrComputeAsync(Key, _ => release.Task, _ => true, CancellationToken.None).AsTask();
        var second = cache.Answers.GetOrComputeAsync(Key, _ => release.Task, _ => true, leaving.Token).AsTask();
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        release.SetResult("answer");
        (await first).Value.ShouldBe("answer");
    }

    [Fact]
    public async Task GetOrCompute_failure_isPassedOnAndNotKept()
    {
        await using var cache = new CacheInstance();
        await Should.ThrowAsync<InvalidOperationException>(() => cache.Answers.GetOrComputeAsync<string>(
            Key, _ => throw new InvalidOperationException(), _ => true, CancellationToken.None).AsTask());
        (await Ask(cache.Answers, Key, "answer")).Hit.ShouldBeFalse();
    }

    [Fact]
    public async Task GetOrCompute_notWorthKeeping_isNotKept()
    {
        await using var cache = new CacheInstance();
        await cache.Answers.GetOrComputeAsync(Key, _ => Task.FromResult("makeshift"), _ => false, CancellationToken.None);
        (await Ask(cache.Answers, Key, "answer")).ShouldBe(new Cached<string>("answer", Hit: false));
    }

    [Fact]
    public async Task GetOrCompute_removedWhileItIsComputed_whoAsksAfterThatGetsANewOne()
    {
        await using var cache = new CacheInstance();
        var old = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = cache.Answers.GetOrComputeAsync(Key, _ => old.Task, _ => true, CancellationToken.None).AsTask();
        await cache.Removal.RemoveAsync(RemovalScope.Everything);
        (await Ask(cache.Answers, Key, "new")).Value.ShouldBe("new");
        old.SetResult("old");
        (await before).Value.ShouldBe("old");
        (await Ask(cache.Answers, Key, "newer")).Value.ShouldNotBe("old");
    }

    [Theory]
    [InlineData("persona:lua:*", 2)]
    [InlineData("process:*", 2)]
    [InlineData("recommend:*", 1)]
    [InlineData("process:lua:*", 1)]
    [InlineData("*", 3)]
    [InlineData("persona:nobody:*", 0)]
    public async Task Remove_pattern_whatMatches(string pattern, int count)
    {
        await using var cache = new CacheInstance();
        await Ask(cache.Answers, CacheKey.For(CacheKind.Process, "Lua", "a"), "1");
        await Ask(cache.Answers, CacheKey.For(CacheKind.Process, "Elro", "a"), "2");
        await Ask(cache.Answers, CacheKey.For(CacheKind.Recommend, "Lua", "a"), "3");
        (await cache.Removal.RemoveAsync(RemovalScope.Read(pattern)!)).Total.ShouldBe(count);
        cache.Answers.Count.ShouldBe(3 - count);
    }

    [Fact]
    public async Task Capacity_more_neverKept()
    {
        await using var cache = new CacheInstance(new CachingOptions { Entries = 10 });
        for (var entry = 0; entry < 100; entry++)
        {
            await Ask(cache.Answers, CacheKey.For(CacheKind.Process, "Lua", $"{entry}"), "x");
        }

        cache.Answers.Count.ShouldBeLessThanOrEqualTo(10);
    }

    private static List<Task<Cached<string>>> AskAtOnce(IAnswerCache cache, Func<Task<string>> compute, bool keep = true) =>
        [.. Enumerable.Range(0, 100).Select(_ => cache.GetOrComputeAsync(Key, _ => compute(), _ => keep, CancellationToken.None).AsTask())];

    private static ValueTask<Cached<string>> Ask(IAnswerCache cache, CacheKey key, string answer) =>
        cache.GetOrComputeAsync(key, _ => Task.FromResult(answer), _ => true, CancellationToken.None);
}
