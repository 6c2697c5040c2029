using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Micro;

/// <summary>Keeps nothing.</summary>
internal sealed class NoCache : IAnswerCache
{
    public int Count => 0;

    public int Capacity => 0;

    public long Hits => 0;

    public long Misses => 0;

    public double HitRate => 0;

    public bool Shared => false;

    public async ValueTask<Cached<T>> GetOrComputeAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
        where T : class => new(await compute(cancellationToken), Hit: false);

    public T GetOrCompute<TArgument, T>(CacheKey key, TArgument argument, Func<TArgument, T> compute)
        where T : class => compute(argument);

    public Task PrepareAsync<T>(CacheKey key, Func<CancellationToken, Task<T>> compute, CancellationToken cancellationToken)
        where T : class => Task.CompletedTask;

    public Task<bool> PromoteAsync<T>(string key, CancellationToken cancellationToken)
        where T : class => Task.FromResult(false);

    public Task RemoveUserAsync(string userId, CancellationToken cancellationToken) => Task.CompletedTask;
}
