using System.Data.Common;
using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace IonMentoring.Storage.Backups;

/// <summary>What a table holds: how many rows, and a sum over their hashes, which the order of the rows does not change.</summary>
internal sealed record TableDigest(long Rows, string Sum)
{
    /// <summary>Reads every table that is there. Within a transaction they are all as of one moment.</summary>
    public static async Task<SortedDictionary<string, TableDigest>> ReadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var digests = new SortedDictionary<string, TableDigest>(StringComparer.Ordinal);
        foreach (var table in await BackupTables.ComparedAsync(connection, transaction, cancellationToken))
        {
            digests[table] = await ReadAsync(connection, transaction, table, cancellationToken);
        }

        return digests;
    }

    private static async Task<TableDigest> ReadAsync(DbConnection connection, DbTransaction? transaction, string table, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"select * from {table}";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var values = new object[rows.FieldCount];
        var text = new StringBuilder();
        var (count, sum) = (0L, UInt128.Zero);
        while (await rows.ReadAsync(cancellationToken))
        {
            rows.GetValues(values);
            text.Clear();
            foreach (var value in values)
            {
                // Its length before each value: no two different rows read the same.
                var spelled = Spell(value);
                text.Append(spelled.Length).Append(':').Append(spelled);
            }

            count++;
            sum += XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(text.ToString()));
        }

        return new(count, sum.ToString("x32", CultureInfo.InvariantCulture));
    }

    private static string Spell(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
