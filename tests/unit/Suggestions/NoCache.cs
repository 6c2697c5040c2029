using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Suggestions.Tests;

/// <summary>Keeps nothing.</summary>
internal sealed class NoCache : IAnswerCache
{
    /// <summary>What happens before an answer is computed.</summary>
    public Action Computing { get; set; } = () => { };

    public int Count => 0;

    public int Capacity => 0;

    public long Hits => 0;

    public long Misses => 0;

    public double HitRate => 0;

    public bool Shared { get; init; }

    /// <summary>The keys that were asked to be taken from another process, and as what.</summary>
    public List<string> Promoted { get; } = [];

    public int Prepared { get; private set; }

    public async ValueTask<Cached<T>> GetOrComputeAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
        where T : class
    {
        Computing();
        return new(await compute(cancellationToken), Hit: false);
    }

    public T GetOrCompute<TArgument, T>(CacheKey key, TArgument argument, Func<TArgument, T> compute)
        where T : class => compute(argument);

    public Task PrepareAsync<T>(CacheKey key, Func<CancellationToken, Task<T>> compute, CancellationToken cancellationToken)
        where T : class
    {
        Prepared++;
        return Task.CompletedTask;
    }

    public Task<bool> PromoteAsync<T>(string key, CancellationToken cancellationToken)
        where T : class
    {
        Promoted.Add($"{key} as {typeof(T).Name}");
        return Task.FromResult(true);
    }

    public Task RemoveUserAsync(string userId, CancellationToken cancellationToken) => Task.CompletedTask;
}
