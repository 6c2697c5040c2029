namespace IonMentoring.Storage.Backups;

/// <summary>How one kind of database is written to a file, and comes back from it.</summary>
internal interface IDatabaseBackup
{
    /// <summary><c>postgresql</c> or <c>sqlite</c>.</summary>
    string Kind { get; }

    /// <summary>Writes the file while the database is in use.</summary>
    /// <returns>What is in the file.</returns>
    /// <exception cref="BackupException">It could not.</exception>
    Task<SortedDictionary<string, TableDigest>> WriteAsync(string file, CancellationToken cancellationToken);

    /// <summary>Fills the database of the settings, which must have nothing in it.</summary>
    /// <returns>What is in the database now.</returns>
    /// <exception cref="BackupException">It has something in it, or could not be filled.</exception>
    Task<SortedDictionary<string, TableDigest>> RestoreAsync(string file, CancellationToken cancellationToken);

    /// <summary>Restores the file into an empty place of its own, which is removed again.</summary>
    /// <returns>What was in that place.</returns>
    /// <exception cref="BackupException">It could not.</exception>
    Task<SortedDictionary<string, TableDigest>> TryOutAsync(string file, CancellationToken cancellationToken);
}
