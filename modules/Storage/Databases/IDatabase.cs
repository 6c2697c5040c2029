using System.Data.Common;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Audit;
using IonMentoring.Storage.Series;

namespace IonMentoring.Storage.Databases;

/// <summary>What PostgreSQL and SQLite do each in their own way. All other SQL is the same for both.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>What it is and where, without a password.</summary>
    string Description { get; }

    bool IsEmbedded { get; }

    /// <summary>SQL for its own clock, in milliseconds since 1970.</summary>
    string Clock { get; }

    /// <summary>Where writes go.</summary>
    DbDataSource Primary { get; }

    /// <summary>Where reads go: a standby, where there is one.</summary>
    DbDataSource Reads { get; }

    /// <summary>Brings the schema up to date; several processes may do so at once.</summary>
    /// <exception cref="InvalidDataException">A newer version of the program has changed it already.</exception>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Stores interactions, each once however often it is written, but none of a person who has been erased since. All of
    /// them, or none.
    /// </summary>
    /// <returns>How many were new.</returns>
    Task<int> WriteAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken);

    Task WriteAsync(IReadOnlyList<StoredAuditEntry> entries, CancellationToken cancellationToken);

    /// <summary>Stores minutes or hours of series; one that is written again takes the place of the one before, unless it counts less.</summary>
    Task WriteAsync(IReadOnlyList<SeriesMinute> minutes, SeriesTable table, CancellationToken cancellationToken);

    /// <summary>
    /// Erases a person's interactions, those included that other processes are writing now, and those of a clock that is ahead of
    /// <paramref name="at"/>.
    /// </summary>
    /// <returns>How many there were.</returns>
    Task<int> EraseAsync(string userId, DateTime at, CancellationToken cancellationToken);

    /// <summary>Makes room for a day and those after it.</summary>
    Task MakeRoomAsync(DateTime now, CancellationToken cancellationToken);

    /// <summary>Drops interactions and erasures before <paramref name="oldest"/>.</summary>
    Task PruneInteractionsAsync(DateTime oldest, CancellationToken cancellationToken);

    /// <summary>How many bytes it takes on disk.</summary>
    Task<long> SizeAsync(CancellationToken cancellationToken);

    /// <summary>How many milliseconds each standby is behind, by its name.</summary>
    Task<IReadOnlyDictionary<string, double>> LagsAsync(CancellationToken cancellationToken);

    /// <summary>Whether a failure says that the database is away, rather than that it refuses what was sent.</summary>
    bool IsAway(Exception failure);
}
