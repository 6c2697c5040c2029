using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Leases;

/// <summary>Leases as rows: one statement takes or refuses, so that two who ask at once cannot both have it.</summary>
internal sealed class DatabaseLeases(DatabaseQueries queries) : ILeases
{
    public async Task<bool> TryHoldAsync(string name, string holder, TimeSpan life, CancellationToken cancellationToken) =>
        await queries.ExecuteAsync(
            $"""
            insert into leases (name, holder, until) values (@name, @holder, {queries.Clock} + @life)
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
                where leases.holder = excluded.holder or leases.until <= {queries.Clock}
            """,
            command => command.With("name", name).With("holder", holder).With("life", (long)life.TotalMilliseconds),
            cancellationToken) > 0;
}
