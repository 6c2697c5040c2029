using System.Globalization;
using Npgsql;

namespace IonMentoring.Storage.Databases;

/// <summary>The partitions that hold a day of interactions each.</summary>
internal static class PostgresDays
{
    // So many days may nobody come by to make the next ones.
    private const int Ahead = 3;

    // Writers queue behind one that waits for the lock.
    private const int LockSeconds = 2;

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

    /// <summary>Drops the days that end before a moment, each by itself: whoever reads the table has to end first, and may take long.</summary>
    public static async Task DropAsync(NpgsqlConnection connection, DateTime oldest, CancellationToken cancellationToken)
    {
        foreach (var day in (await ListAsync(connection, cancellationToken)).Where(day => day.AddDays(1) <= oldest))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync($"set local lock_timeout = '{LockSeconds}s'", cancellationToken);
            await connection.ExecuteAsync($"drop table if exists {NameOf(day)}", cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
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

    private static Task<bool> HasOthersAsync(NpgsqlConnection connection, DateTime day, CancellationToken cancellationToken) =>
        connection.ScalarAsync<bool>("select exists (select from interactions_other where at >= $1 and at < $2)", cancellationToken, day, day.AddDays(1));

    private static string NameOf(DateTime day) => string.Create(CultureInfo.InvariantCulture, $"interactions_{day:yyyyMMdd}");
}
