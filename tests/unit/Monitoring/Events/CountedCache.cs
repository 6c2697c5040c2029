using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Monitoring.Tests.Events;

/// <summary>A cache of which only the figures are asked.</summary>
internal sealed class CountedCache : IAnswerCache
{
    public int Count { get; set; }

    public int Capacity => 1500;

    public long Hits { get; set; }

    public long Misses { get; set; }

    public double HitRate => throw new NotSupportedException();

    public bool Shared => false;

    public ValueTask<Cached<T>> GetOrComputeAsync<T>(CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
        where T : class => throw new NotSupportedException();

    public T GetOrCompute<TArgument, T>(CacheKey key, TArgument argument, Func<TArgument, T> compute)
        where T : class => throw new NotSupportedException();

    public Task PrepareAsync<T>(CacheKey key, Func<CancellationToken, Task<T>> compute, CancellationToken cancellationToken)
        where T : class => throw new NotSupportedException();

    public Task<bool> PromoteAsync<T>(string key, CancellationToken cancellationToken)
        where T : class => throw new NotSupportedException();

    public Task RemoveUserAsync(string userId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
