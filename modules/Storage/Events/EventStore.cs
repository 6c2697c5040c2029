using System.Globalization;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Events;

internal sealed class EventStore(DatabaseQueries queries) : IEventStorage
{
    // Five values each, of which SQLite takes 32,766 in one statement.
    private const int MostRows = 500;

    private const string Columns = "id, at, type, rule, content";

    /// <summary>Deletes some of those that are too old; a long delete would make writers wait.</summary>
    public const string DeleteSomeBefore = "delete from events where id in (select id from events where at < @oldest order by at limit 10000)";

    public async Task WriteAsync(IReadOnlyList<StoredEvent> events, CancellationToken cancellationToken)
    {
        foreach (var some in events.Chunk(MostRows))
        {
            await InsertAsync(some, cancellationToken);
        }
    }

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(string? type, DateTime from, int most, CancellationToken cancellationToken) => queries.ReadAsync(
        standbyWillDo: true,
        command =>
        {
            command.CommandText =
                $"""
                select {Columns} from events where at >= @from{(type is null ? string.Empty : " and type = @type")}
                order by at desc, id desc limit @most
                """;
            command.With("from", from).With("most", most);
            if (type is not null)
            {
                command.With("type", StorableText.Of(type));
            }

            return command.ReadAllAsync(row => new StoredEvent(row.GetGuid(0), row.Utc(1), row.GetString(2), row.TextOrNull(3), row.GetString(4)), cancellationToken);
        },
        cancellationToken);

    private Task<int> InsertAsync(StoredEvent[] events, CancellationToken cancellationToken) => queries.ExecuteAsync(
        $"insert into events ({Columns}) values {string.Join(", ", Enumerable.Range(0, events.Length).Select(Row))} on conflict do nothing",
        command =>
        {
            for (var index = 0; index < events.Length; index++)
            {
                var (id, at, type, rule, content) = events[index];
                var row = index.ToString(CultureInfo.InvariantCulture);
                command.With($"id{row}", id).With($"at{row}", at).With($"type{row}", StorableText.Of(type))
                    .With($"rule{row}", rule is null ? null : StorableText.Of(rule)).With($"content{row}", StorableText.Of(content));
            }
        },
        cancellationToken);

    private static string Row(int index) => string.Create(CultureInfo.InvariantCulture, $"(@id{index}, @at{index}, @type{index}, @rule{index}, @content{index})");
}
