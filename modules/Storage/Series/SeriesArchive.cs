using System.Data.Common;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Series;

/// <summary>Reads minutes and hours of series, makes hours of minutes, and drops what is too old.</summary>
internal sealed class SeriesArchive(IDatabase database)
{
    private static readonly TimeSpan PrunedAtOnce = TimeSpan.FromHours(1);

    /// <summary>Those from one moment to before another, oldest first, a row for each process that measured.</summary>
    public async Task<IReadOnlyList<SeriesMinute>> ReadAsync(SeriesTable table, DateTime from, DateTime to, CancellationToken cancellationToken)
    {
        // From the primary: what a standby has so far would be taken for everything.
        await using var connection = await database.Primary.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"select {table.Columns} from {table.Name} where {table.Start} >= @from and {table.Start} < @to order by {table.Start}, series, source";
        command.With("from", from).With("to", to);
        return await command.ReadAllAsync(
            row => new SeriesMinute(
                row.GetString(0),
                row.Utc(1),
                row.GetString(2),
                row.GetInt64(3),
                row.GetDouble(4),
                row.GetDouble(5),
                row.GetDouble(6),
                row.IsDBNull(7) ? null : row.GetFieldValue<byte[]>(7)),
            cancellationToken);
    }

    /// <summary>Makes an hour of its minutes. What is done twice gives the same.</summary>
    public async Task MakeHourAsync(DateTime hour, CancellationToken cancellationToken)
    {
        var minutes = await ReadAsync(SeriesTable.Minutes, hour, hour.AddHours(1), cancellationToken);

        // In one order: processes that do the same at once do not lock each other out.
        var hours = minutes.GroupBy(minute => (minute.Series, minute.Source))
            .OrderBy(group => group.Key.Series, StringComparer.Ordinal).ThenBy(group => group.Key.Source, StringComparer.Ordinal)
            .Select(group => Together([.. group], hour))
            .ToList();
        if (hours.Count > 0)
        {
            await database.WriteAsync(hours, SeriesTable.Hours, cancellationToken);
        }
    }

    /// <summary>Deletes what is too old, an hour of it at once: a long delete would make writers wait.</summary>
    public async Task PruneAsync(SeriesTable table, DateTime oldest, CancellationToken cancellationToken)
    {
        await using var connection = await database.Primary.OpenConnectionAsync(cancellationToken);
        while (await FirstBeforeAsync(connection, table, oldest, cancellationToken) is { } first)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"delete from {table.Name} where {table.Start} < @end";
            await command.With("end", oldest - first > PrunedAtOnce ? first + PrunedAtOnce : oldest).ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<DateTime?> FirstBeforeAsync(DbConnection connection, SeriesTable table, DateTime oldest, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select {table.Start} from {table.Name} where {table.Start} < @oldest order by {table.Start} limit 1";
        var first = await command.With("oldest", oldest).ReadAllAsync(row => row.Utc(0), cancellationToken);
        return first.Count == 0 ? null : first[0];
    }

    private static SeriesMinute Together(IReadOnlyList<SeriesMinute> minutes, DateTime hour) => new(
        minutes[0].Series,
        hour,
        minutes[0].Source,
        minutes.Sum(minute => minute.Count),
        minutes.Sum(minute => minute.Sum),
        minutes.Min(minute => minute.Min),
        minutes.Max(minute => minute.Max),
        minutes.Any(minute => minute.Spread is null) ? null : Spread.Merge(minutes.Select(minute => new Spread(minute.Spread!))).Bytes);
}
