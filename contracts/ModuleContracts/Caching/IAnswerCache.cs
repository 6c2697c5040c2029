namespace IonMentoring.ModuleContracts.Caching;

/// <summary>Keeps answers. What a computation throws is passed on and never kept.</summary>
public interface IAnswerCache
{
    /// <summary>The number of answers kept in memory now.</summary>
    int Count { get; }

    /// <summary>The most answers that memory keeps.</summary>
    int Capacity { get; }

    /// <summary>Requests since start that were given a kept answer.</summary>
    long Hits { get; }

    /// <summary>Requests since start whose answer had to be computed.</summary>
    long Misses { get; }

    /// <summary>Hits divided by hits and misses of answers since start, 0..1; 0 before the first request.</summary>
    double HitRate { get; }

    /// <summary>Whether answers are shared with other processes.</summary>
    bool Shared { get; }

    /// <summary>
    /// Gives the kept answer, or computes and keeps it. Equal requests at the same time compute once, and share a failure too.
    /// Where the language model fails, or only a makeshift was computed, an answer whose life has ended is given, if there is one.
    /// </summary>
    /// <param name="key">The answer's key.</param>
    /// <param name="compute">
    /// Computes the answer, which must be immutable. It may run when the request that gave it has ended, so it holds nothing of
    /// the request and ends with the token it is given.
    /// </param>
    /// <param name="keep">Whether a computed answer is worth keeping: a makeshift is not.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <typeparam name="T">The answer's type; one key, one type.</typeparam>
    ValueTask<Cached<T>> GetOrComputeAsync<T>(
        CacheKey key, Func<CancellationToken, Task<T>> compute, Func<T, bool> keep, CancellationToken cancellationToken)
        where T : class;

    /// <summary>The same for what is quickly computed and kept in memory alone: <see cref="CacheKind.Routing"/> and <see cref="CacheKind.Persona"/>.</summary>
    /// <param name="key">The value's key.</param>
    /// <param name="argument">What it is computed from.</param>
    /// <param name="compute">Computes the value, which must be immutable.</param>
    /// <typeparam name="TArgument">The argument's type.</typeparam>
    /// <typeparam name="T">The value's type; one key, one type.</typeparam>
    T GetOrCompute<TArgument, T>(CacheKey key, TArgument argument, Func<TArgument, T> compute)
        where T : class;

    /// <summary>Computes and keeps an answer that nobody has asked for yet. Counts as neither hit nor miss.</summary>
    /// <param name="key">The answer's key.</param>
    /// <param name="compute">Computes the answer.</param>
    /// <param name="cancellationToken">Ends the computation.</param>
    /// <typeparam name="T">The answer's type.</typeparam>
    Task PrepareAsync<T>(CacheKey key, Func<CancellationToken, Task<T>> compute, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Takes an answer that another process keeps into memory. Counts as neither hit nor miss.</summary>
    /// <param name="key">The text of its key.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <typeparam name="T">The answer's type.</typeparam>
    /// <returns>Whether it was there.</returns>
    Task<bool> PromoteAsync<T>(string key, CancellationToken cancellationToken)
        where T : class;

    /// <summary>
    /// Removes a person's answers in every process. A few of other people may go with them: they are found by a part of a hash, so
    /// that no key tells whose it is.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Ends the waiting; what has begun goes on.</param>
    Task RemoveUserAsync(string userId, CancellationToken cancellationToken);
}
