using IonMentoring.ModuleContracts.Caching;

namespace IonMentoring.Suggestions.Tests;

/// <summary>Keeps nothing.</summary>
internal sealed class NoCache : IAnswerCache
{
    public int Count => 0;

    public double HitRate => 0;

    public async ValueTask<Cached<T>> GetOrComputeAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken) =>
        new(await compute(cancellationToken), Hit: false);
}
