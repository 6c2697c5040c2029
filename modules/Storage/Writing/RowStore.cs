using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;
using IonMentoring.Storage.Series;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Storage.Writing;

/// <summary>Stores rows in the database; one that it will never take does not hold up the others.</summary>
internal sealed class RowStore(IDatabase database, TimeProvider time, ILogger<RowStore> logger)
{
    private static readonly TimeSpan WriteLimit = TimeSpan.FromSeconds(10);

    private long _refused;

    /// <summary>Rows that the database refused since start.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Stores rows of every kind. What fails otherwise than by a refused row, throws.</summary>
    public async Task StoreAsync(IReadOnlyList<WaitingRow> rows, CancellationToken cancellationToken)
    {
        await StoreAsync([.. rows.Select(row => row.Audit).OfType<Audit.StoredAuditEntry>()], database.WriteAsync, entry => entry.Id.ToString(), cancellationToken);
        await StoreAsync(rows.Select(row => row.Interaction).OfType<Interaction>().ToList(), cancellationToken);
        await StoreAsync(rows.Select(row => row.Minute).OfType<SeriesMinute>().ToList(), cancellationToken);
    }

    public Task StoreAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken) =>
        StoreAsync(interactions, database.WriteAsync, interaction => interaction.Id.ToString(), cancellationToken);

    public Task StoreAsync(IReadOnlyList<SeriesMinute> minutes, CancellationToken cancellationToken) =>
        StoreAsync(minutes, (some, token) => database.WriteAsync(some, SeriesTable.Minutes, token), minute => $"{minute.Series} {minute.Start:O}", cancellationToken);

    private async Task StoreAsync<T>(
        IReadOnlyList<T> rows, Func<IReadOnlyList<T>, CancellationToken, Task> write, Func<T, string> nameOf, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using var timer = new CancellationTokenSource(WriteLimit, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await write(rows, limit.Token);
        }
        catch (Exception refused) when (!database.IsAway(refused))
        {
            if (rows.Count == 1)
            {
                Interlocked.Increment(ref _refused);
                Log.RowRefused(logger, nameOf(rows[0]), refused.Message);
                return;
            }

            await StoreAsync([.. rows.Take(rows.Count / 2)], write, nameOf, cancellationToken);
            await StoreAsync([.. rows.Skip(rows.Count / 2)], write, nameOf, cancellationToken);
        }
    }
}
