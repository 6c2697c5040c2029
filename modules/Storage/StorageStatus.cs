using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage;

internal sealed class StorageStatus(IDatabase database, StorageState state) : IDependencyStatus
{
    public string Name => "storage";

    public string Description => state.Problem is { } problem
        ? $"{database.Description}: away, what is to be written waits on disk ({problem})"
        : database.Description;

    public bool Embedded => database.IsEmbedded;

    public bool Required => false;

    public bool Up => state.IsUp;
}
