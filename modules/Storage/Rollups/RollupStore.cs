using System.Data.Common;
using System.Text.Json;
using IonMentoring.Storage.Databases;

namespace IonMentoring.Storage.Rollups;

/// <summary>Reads rollups, makes hours of minutes, and drops what is too old.</summary>
internal sealed class RollupStore(IDatabase database)
{
    private const string Values = "source, count, sum, min, max, histogram";

    public static string Upsert(RollupTable table, string values) =>
        $"""
        insert into {table.Name} (series, {table.Start}, {Values}) values ({values})
        on conflict (series, {table.Start}, source) do update set
            count = excluded.count, sum = excluded.sum, min = excluded.min, max = excluded.max, histogram = excluded.histogram
            where excluded.count >= {table.Name}.count
        """;

    public static string Write(long[] histogram) => JsonSerializer.Serialize(histogram, StorageJson.Default.Int64Array);

    /// <summary>A series from one moment to before another, oldest first, a row for each process that measured.</summary>
    public Task<IReadOnlyList<Rollup>> ReadAsync(RollupTable table, string? series, DateTime from, DateTime to, CancellationToken cancellationToken) =>
        ReadAsync(database.Reads, table, series, from, to, cancellationToken);

    private static async Task<IReadOnlyList<Rollup>> ReadAsync(
        DbDataSource source, RollupTable table, string? series, DateTime from, DateTime to, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            select series, {table.Start}, {Values} from {table.Name}
            where {table.Start} >= @from and {table.Start} < @to{(series is null ? string.Empty : " and series = @series")}
            order by {table.Start}, series, source
            """;
        command.With("from", from).With("to", to);
        if (series is not null)
        {
            command.With("series", series);
        }

        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var rollups = new List<Rollup>();
        while (await rows.ReadAsync(cancellationToken))
        {
            rollups.Add(new(
                rows.GetString(0),
                DateTime.SpecifyKind(rows.GetDateTime(1), DateTimeKind.Utc),
                rows.GetString(2),
                rows.GetInt64(3),
                rows.GetDouble(4),
                rows.GetDouble(5),
                rows.GetDouble(6),
                JsonSerializer.Deserialize(rows.GetString(7), StorageJson.Default.Int64Array)!));
        }

        return rollups;
    }

    /// <summary>Makes an hour of its minutes. What is done twice gives the same.</summary>
    public async Task MakeHourAsync(DateTime hour, CancellationToken cancellationToken)
    {
        // From the primary: an hour of the minutes that a standby has so far would be wrong.
        var minutes = await ReadAsync(database.Primary, RollupTable.Minutes, series: null, hour, hour.AddHours(1), cancellationToken);
        var hours = minutes.GroupBy(minute => (minute.Series, minute.Source)).Select(group => new Rollup(
            group.Key.Series,
            hour,
            group.Key.Source,
            group.Sum(minute => minute.Count),
            group.Sum(minute => minute.Sum),
            group.Min(minute => minute.Min),
            group.Max(minute => minute.Max),
            Add(group.Select(minute => minute.Histogram)))).ToList();
        if (hours.Count > 0)
        {
            await database.WriteAsync(hours, RollupTable.Hours, cancellationToken);
        }
    }

    public async Task PruneAsync(RollupTable table, DateTime oldest, CancellationToken cancellationToken)
    {
        await using var connection = await database.Primary.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"delete from {table.Name} where {table.Start} < @oldest";
        await command.With("oldest", oldest).ExecuteNonQueryAsync(cancellationToken);
    }

    private static long[] Add(IEnumerable<long[]> histograms)
    {
        var sum = Histogram.Empty();
        foreach (var histogram in histograms)
        {
            for (var bucket = 0; bucket < sum.Length; bucket++)
            {
                sum[bucket] += histogram[bucket];
            }
        }

        return sum;
    }
}
