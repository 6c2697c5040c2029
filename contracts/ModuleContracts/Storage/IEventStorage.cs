namespace IonMentoring.ModuleContracts.Storage;

/// <summary>Keeps events for as long as interactions are kept.</summary>
public interface IEventStorage
{
    /// <summary>Stores events, each once however often it is written.</summary>
    /// <exception cref="Api.ApiException">The database is away.</exception>
    Task WriteAsync(IReadOnlyList<StoredEvent> events, CancellationToken cancellationToken);

    /// <summary>The latest events since a moment, the latest first.</summary>
    /// <param name="type">Only those of a type; null for all.</param>
    /// <param name="from">Only those since then, UTC.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Api.ApiException">The database is away.</exception>
    Task<IReadOnlyList<StoredEvent>> ReadAsync(string? type, DateTime from, int most, CancellationToken cancellationToken);
}
