using System.Globalization;
using Npgsql;

namespace IonMentoring.Storage.Databases;

/// <summary>The partitions that hold a day of interactions each.</summary>
internal static class PostgresDays
{
    // So many days may nobody come by to make the next ones.
    private const int Ahead = 3;

    /// <summary>Makes those of a day and the days after it.</summary>
    public static async Task MakeAsync(NpgsqlConnection connection, DateTime from, CancellationToken cancellationToken)
    {
        var days = await ListAsync(connection, cancellationToken);
        for (var day = from; day <= from.AddDays(Ahead); day = day.AddDays(1))
        {
            // A day of which rows stand among the others already stays with them.
            if (!days.Contains(day) && !await HasOthersAsync(connection, day, cancellationToken))
            {
                await connection.ExecuteAsync(
                    $"create table {NameOf(day)} partition of interactions for values from ('{day:yyyy-MM-dd} 00:00:00+00') to ('{day.AddDays(1):yyyy-MM-dd} 00:00:00+00')",
                    cancellationToken);
            }
        }
    }

    /// <summary>Drops the days that end before a moment, and of the day it is in what is older.</summary>
    public static async Task DropAsync(NpgsqlConnection connection, DateTime oldest, CancellationToken cancellationToken)
    {
        foreach (var day in (await ListAsync(connection, cancellationToken)).Where(day => day.AddDays(1) <= oldest))
        {
            await connection.ExecuteAsync($"drop table {NameOf(day)}", cancellationToken);
        }

        await connection.ExecuteAsync("delete from interactions where at < $1", cancellationToken, oldest);
    }

    private static async Task<HashSet<DateTime>> ListAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select child.relname from pg_inherits join pg_class child on child.oid = inhrelid where inhparent = 'interactions'::regclass";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var days = new HashSet<DateTime>();
        while (await rows.ReadAsync(cancellationToken))
        {
            if (DateTime.TryParseExact(
                rows.GetString(0), "'interactions_'yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var day))
            {
                days.Add(day);
            }
        }

        return days;
    }

    private static async Task<bool> HasOthersAsync(NpgsqlConnection connection, DateTime day, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select exists (select from interactions_other where at >= $1 and at < $2)";
        command.Parameters.Add(new() { Value = day });
        command.Parameters.Add(new() { Value = day.AddDays(1) });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static string NameOf(DateTime day) => string.Create(CultureInfo.InvariantCulture, $"interactions_{day:yyyyMMdd}");
}
