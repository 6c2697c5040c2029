namespace IonMentoring.ModuleContracts.Caching;

/// <summary>Keeps answers. What a computation throws is passed on and never kept.</summary>
public interface IAnswerCache
{
    /// <summary>The number of answers kept now.</summary>
    int Count { get; }

    /// <summary>Hits divided by hits and misses since start, 0..1; 0 before the first request.</summary>
    double HitRate { get; }

    /// <summary>Gives the kept answer, or computes and keeps it. Equal requests at the same time compute once, and share a failure too.</summary>
    /// <param name="key">The answer's key.</param>
    /// <param name="compute">Computes the answer, which must be immutable.</param>
    /// <param name="keep">Whether a computed answer is worth keeping: a makeshift is not.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <typeparam name="T">The answer's type; one key, one type.</typeparam>
    ValueTask<Cached<T>> GetOrComputeAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken);
}
