using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Storage.Databases;

internal sealed class DatabaseSize(IDatabase database) : IDatabaseSize
{
    public Task<long> BytesAsync(CancellationToken cancellationToken) => database.OrUnavailableAsync(() => database.SizeAsync(cancellationToken), cancellationToken);
}
