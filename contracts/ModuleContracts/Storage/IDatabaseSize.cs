namespace IonMentoring.ModuleContracts.Storage;

/// <summary>How large what is stored has become.</summary>
public interface IDatabaseSize
{
    /// <summary>The database's size on disk, in bytes.</summary>
    /// <exception cref="Api.ApiException">The database is away.</exception>
    Task<long> BytesAsync(CancellationToken cancellationToken);
}
