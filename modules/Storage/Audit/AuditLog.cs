using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Writing;

namespace IonMentoring.Storage.Audit;

internal sealed class AuditLog(IDatabase database, SpillFolder spill, TimeProvider time) : IAuditLog
{
    private static readonly TimeSpan WriteLimit = TimeSpan.FromSeconds(5);

    public async Task RecordAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var stored = new StoredAuditEntry(Guid.CreateVersion7(now), now.UtcDateTime, entry);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(WriteLimit);
        try
        {
            await database.WriteAsync([stored], limit.Token);
        }
        catch (Exception away) when (database.IsAway(away) && !cancellationToken.IsCancellationRequested)
        {
            if (spill.Append([new WaitingRow(Audit: stored)]).Problem is { } problem)
            {
                throw new ApiException(ApiErrorCode.StorageUnavailable, $"What was done cannot be noted, neither in the database nor on disk: {problem}");
            }
        }
    }
}
