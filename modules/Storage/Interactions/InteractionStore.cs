using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Interactions;

/// <summary>Reads interactions, newest first.</summary>
internal sealed class InteractionStore(DatabaseQueries queries, TimeProvider time) : IInteractionHistory
{
    // A bulk request has 100 parts; but a client may name all its requests alike.
    private const int MostParts = 200;

    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);

    // How far back a page looks at once, until it is full: each day is a partition to look into. One person asks little a day.
    private static readonly TimeSpan[] Reaches = [TimeSpan.FromDays(1), TimeSpan.FromDays(8), TimeSpan.FromDays(64)];
    private static readonly TimeSpan[] ReachesForAPerson = [TimeSpan.FromDays(32)];

    /// <summary>The interactions behind a place, the newest first, without the reasons for the answers.</summary>
    /// <exception cref="ApiException">The database is away.</exception>
    public Task<IReadOnlyList<Interaction>> PageAsync(InteractionFilter filter, PagePlace? after, int most, CancellationToken cancellationToken) =>
        PageAsync(InteractionRow.ListWithoutReasons, standbyWillDo: true, filter, after, most, cancellationToken);

    /// <summary>The same with everything in it, and with what has just been written: a standby may be behind.</summary>
    /// <exception cref="ApiException">The database is away.</exception>
    public Task<IReadOnlyList<Interaction>> WholePageAsync(InteractionFilter filter, PagePlace? after, int most, CancellationToken cancellationToken) =>
        PageAsync(InteractionRow.List, standbyWillDo: false, filter, after, most, cancellationToken);

    public Task<IReadOnlyList<Interaction>> OfRequestAsync(string requestId, CancellationToken cancellationToken) => queries.ReadAsync<IReadOnlyList<Interaction>>(
        standbyWillDo: false,
        async command =>
        {
            // Parts are named REQUEST-0, REQUEST-1 and so on; "." comes just after "-".
            command.CommandText =
                $"""
                select {InteractionRow.List} from interactions
                where request_id = @id or (request_id > @parts and request_id < @behind)
                order by at desc limit {MostParts}
                """;
            requestId = StorableText.Of(requestId);
            command.With("id", requestId).With("parts", $"{requestId}-").With("behind", $"{requestId}.");
            var parts = await command.ReadAllAsync(InteractionRow.Read, cancellationToken);
            return [.. parts.Where(part => IsPart(part.RequestId, requestId)).OrderBy(part => part.RequestId.Length).ThenBy(part => part.RequestId, StringComparer.Ordinal)];
        },
        cancellationToken);

    public Task<IReadOnlyList<string>> CommonestCacheKeysAsync(int count, CancellationToken cancellationToken) => queries.AskAsync(
        standbyWillDo: true,
        command =>
        {
            command.CommandText =
                $"""
                select cache_key from interactions where at >= @since and cache_key is not null
                group by cache_key order by count(*) desc, cache_key limit {count}
                """;
            command.With("since", (time.GetUtcNow() - Lately).UtcDateTime);
            return command.ReadAllAsync(row => row.GetString(0), cancellationToken);
        },
        cancellationToken);

    private static string? Storable(string? text) => text is null ? null : StorableText.Of(text);

    // A client may name another request REQUEST-whatever.
    private static bool IsPart(string id, string requestId) => id.Length == requestId.Length || !id.AsSpan(requestId.Length + 1).ContainsAnyExceptInRange('0', '9');

    private static DateTime Before(DateTime time, TimeSpan reach) => time - DateTime.MinValue < reach ? DateTime.MinValue : time - reach;

    private async Task<IReadOnlyList<Interaction>> PageAsync(
        string columns, bool standbyWillDo, InteractionFilter filter, PagePlace? after, int most, CancellationToken cancellationToken)
    {
        var newest = after?.At ?? filter.To ?? time.GetUtcNow().UtcDateTime;
        var page = new List<Interaction>(most);
        var window = filter;
        var reaches = filter.User is null ? Reaches : ReachesForAPerson;
        foreach (var from in reaches.Select(reach => (DateTime?)Before(newest, reach)).TakeWhile(from => filter.From is null || from > filter.From).Append(filter.From))
        {
            page.AddRange(await WindowAsync(columns, standbyWillDo, window with { From = from }, after, most - page.Count, cancellationToken));
            if (page.Count == most)
            {
                break;
            }

            window = window with { To = from };
        }

        return page;
    }

    private Task<IReadOnlyList<Interaction>> WindowAsync(
        string columns, bool standbyWillDo, InteractionFilter filter, PagePlace? after, int most, CancellationToken cancellationToken) => queries.ReadAsync(
        standbyWillDo,
        command =>
        {
            var conditions = new List<string>();
            Add("user_id = @user", "user", Storable(filter.User));
            Add("lower(persona) = lower(@persona)", "persona", Storable(filter.Persona));
            Add("at >= @from", "from", filter.From);
            Add("at < @to", "to", filter.To);

            // The first half says nothing new, but keeps PostgreSQL out of later days.
            Add("at <= @at and (at, id) < (@at, @id)", "at", after?.At);
            if (after is not null)
            {
                command.With("id", after.Id);
            }

            command.CommandText =
                $"""
                select {columns} from interactions
                {(conditions.Count > 0 ? $"where {string.Join(" and ", conditions)}" : string.Empty)}
                order by at desc, id desc limit @most
                """;
            command.With("most", most);
            return command.ReadAllAsync(InteractionRow.Read, cancellationToken);

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
}
