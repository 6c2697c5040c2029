using System.Data.Common;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Interactions;

/// <summary>Reads interactions, newest first.</summary>
internal sealed class InteractionStore(IDatabase database, TimeProvider time) : IInteractionHistory
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);

    /// <summary>The interactions behind a place, the newest first.</summary>
    /// <exception cref="ApiException">The database is away.</exception>
    public Task<IReadOnlyList<Interaction>> PageAsync(InteractionFilter filter, PagePlace? after, int most, CancellationToken cancellationToken) =>
        PageAsync(database.Reads, filter, after, most, cancellationToken);

    /// <summary>The same, with what has just been written: a standby may be behind.</summary>
    /// <exception cref="ApiException">The database is away.</exception>
    public Task<IReadOnlyList<Interaction>> LatestPageAsync(InteractionFilter filter, PagePlace? after, int most, CancellationToken cancellationToken) =>
        PageAsync(database.Primary, filter, after, most, cancellationToken);

    public Task<IReadOnlyList<Interaction>> OfRequestAsync(string requestId, CancellationToken cancellationToken) => AskAsync<IReadOnlyList<Interaction>>(
        database.Primary,
        async command =>
        {
            // Parts are named REQUEST-0, REQUEST-1 and so on; "." comes just after "-".
            command.CommandText =
                $"""
                select {InteractionRow.List} from interactions
                where request_id = @id or (request_id > @parts and request_id < @behind)
                """;
            requestId = StorableText.Of(requestId);
            command.With("id", requestId).With("parts", $"{requestId}-").With("behind", $"{requestId}.");
            var parts = await ReadAsync(command, InteractionRow.Read, cancellationToken);
            return [.. parts.Where(part => IsPart(part.RequestId, requestId)).OrderBy(part => part.RequestId.Length).ThenBy(part => part.RequestId, StringComparer.Ordinal)];
        },
        cancellationToken);

    public Task<IReadOnlyList<string>> CommonestCacheKeysAsync(int count, CancellationToken cancellationToken) => AskAsync(
        database.Reads,
        command =>
        {
            command.CommandText =
                $"""
                select cache_key from interactions where at >= @since and cache_key is not null
                group by cache_key order by count(*) desc, cache_key limit {count}
                """;
            command.With("since", (time.GetUtcNow() - Lately).UtcDateTime);
            return ReadAsync(command, row => row.GetString(0), cancellationToken);
        },
        cancellationToken);

    private static string? Storable(string? text) => text is null ? null : StorableText.Of(text);

    // A client may name another request REQUEST-whatever.
    private static bool IsPart(string id, string requestId) => id.Length == requestId.Length || !id.AsSpan(requestId.Length + 1).ContainsAnyExceptInRange('0', '9');

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var values = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
        {
            values.Add(read(rows));
        }

        return values;
    }

    private Task<IReadOnlyList<Interaction>> PageAsync(DbDataSource source, InteractionFilter filter, PagePlace? after, int most, CancellationToken cancellationToken) => AskAsync(
        source,
        command =>
        {
            var conditions = new List<string>();
            Add("user_id = @user", "user", Storable(filter.User));
            Add("lower(persona) = lower(@persona)", "persona", Storable(filter.Persona));
            Add("at >= @from", "from", filter.From);
            Add("at < @to", "to", filter.To);
            Add("(at, id) < (@at, @id)", "at", after?.At);
            if (after is not null)
            {
                command.With("id", after.Id);
            }

            command.CommandText =
                $"""
                select {InteractionRow.List} from interactions
                {(conditions.Count > 0 ? $"where {string.Join(" and ", conditions)}" : string.Empty)}
                order by at desc, id desc limit {most}
                """;
            return ReadAsync(command, InteractionRow.Read, cancellationToken);

            void Add(string condition, string name, object? value)
            {
                if (value is not null)
                {
                    conditions.Add(condition);
                    command.With(name, value);
                }
            }
        },
        cancellationToken);

    private Task<T> AskAsync<T>(DbDataSource source, Func<DbCommand, Task<T>> ask, CancellationToken cancellationToken) => database.OrUnavailableAsync(
        async () =>
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            return await ask(command);
        },
        cancellationToken);
}
