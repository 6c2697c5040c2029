using System.Globalization;
using System.Runtime.CompilerServices;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Interactions;

/// <summary>Everything that is kept of one person.</summary>
internal sealed class PersonalData(IDatabase database, InteractionStore interactions, IAnswerCache cache, IAuditLog audit, TimeProvider time)
{
    private const int PageSize = 500;

    /// <summary>Reads all of it, the newest first, page by page as it is asked for.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="requestedBy">Who wants it, for the audit.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ApiException">The database is away.</exception>
    public async Task<IAsyncEnumerable<Interaction>> ExportAsync(string userId, string requestedBy, CancellationToken cancellationToken)
    {
        var filter = new InteractionFilter(userId, Persona: null, From: null, To: null);
        var first = await interactions.WholePageAsync(filter, after: null, PageSize, cancellationToken);
        await audit.RecordAsync(new AuditEntry(requestedBy, $"export user {NameOf(userId)}"), cancellationToken);
        return FromAsync(first, filter, cancellationToken);
    }

    /// <summary>
    /// Erases it from the database, and in every process from the cache. What of it still waits to be written anywhere is dropped
    /// when its turn comes.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="requestedBy">Who wants it, for the audit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many interactions were in the database.</returns>
    /// <exception cref="ApiException">The database is away; nothing was erased.</exception>
    public async Task<int> EraseAsync(string userId, string requestedBy, CancellationToken cancellationToken)
    {
        var erased = await database.OrUnavailableAsync(() => database.EraseAsync(userId, time.GetUtcNow().UtcDateTime, cancellationToken), cancellationToken);

        // What has begun is ended, also when whoever asked for it has left.
        await cache.RemoveUserAsync(userId, CancellationToken.None);
        await audit.RecordAsync(
            new AuditEntry(requestedBy, $"erase user {NameOf(userId)}", Before: string.Create(CultureInfo.InvariantCulture, $"{{\"interactions\":{erased}}}"), After: "{\"interactions\":0}"),
            CancellationToken.None);
        return erased;
    }

    // The audit outlives the person's data: it can be shown that they were erased, not who they were.
    private static string NameOf(string userId) => Convert.ToHexStringLower(Erasures.HashOf(userId));

    private async IAsyncEnumerable<Interaction> FromAsync(
        IReadOnlyList<Interaction> page, InteractionFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var interaction in page)
            {
                yield return interaction;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            page = await interactions.WholePageAsync(filter, PagePlace.Of(page[^1]), PageSize, cancellationToken);
        }
    }
}
