namespace IonMentoring.ModuleContracts.Storage;

/// <summary>What was asked before.</summary>
public interface IInteractionHistory
{
    /// <summary>The cache keys asked for most often lately, the most frequent first.</summary>
    Task<IReadOnlyList<string>> CommonestCacheKeysAsync(int count, CancellationToken cancellationToken);

    /// <summary>The interaction of a request, or those of its parts in their order; empty when there is none.</summary>
    /// <param name="requestId">The request's id as its client saw it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Api.ApiException">The database is away.</exception>
    Task<IReadOnlyList<Interaction>> OfRequestAsync(string requestId, CancellationToken cancellationToken);
}
