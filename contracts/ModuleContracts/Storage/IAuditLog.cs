namespace IonMentoring.ModuleContracts.Storage;

/// <summary>Notes what operators change.</summary>
public interface IAuditLog
{
    /// <summary>Stores an entry. Once the task has ended the entry outlives this process, also while the database is away.</summary>
    /// <param name="entry">What was done.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RecordAsync(AuditEntry entry, CancellationToken cancellationToken);
}
