namespace IonMentoring.ModuleContracts.Storage;

/// <summary>Keeps what processes measured by the minute, so that it outlives them and each can see what the others measured.</summary>
public interface ISeriesStorage
{
    /// <summary>
    /// Takes minutes; they are written within seconds, or wait on disk while the database is away. One of the same series, start and
    /// source takes the place of the one before unless it counts less. Never waits and never throws.
    /// </summary>
    void Keep(IReadOnlyList<SeriesMinute> minutes);

    /// <summary>The minutes from one moment to before another, oldest first, those of all processes.</summary>
    /// <exception cref="Api.ApiException">The database is away.</exception>
    Task<IReadOnlyList<SeriesMinute>> ReadAsync(DateTime from, DateTime to, CancellationToken cancellationToken);
}
