using System.Data.Common;
using IonMentoring.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace IonMentoring.Storage.Backups;

/// <summary>The tables of the program, those of earlier versions among them: a database may be backed up or restored before it is brought up to date.</summary>
internal static class BackupTables
{
    private static readonly string[] Compared =
    [
        "interactions", "erasures", "rollups", "rollups_hourly", "audit", "series_minutes", "series_hours", "events", "alerts", "alert_thresholds",
    ];

    // Leases are over before anything is restored.
    private static readonly string[] NotCompared = ["leases", "schemaversions"];

    /// <summary>All, whether they are there or not.</summary>
    public static string List { get; } = string.Join(", ", [.. Compared, .. NotCompared]);

    /// <summary>Those that are there and have something that must not be lost.</summary>
    public static async Task<IReadOnlyList<string>> ComparedAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = connection is SqliteConnection
            ? "select name from sqlite_master where type = 'table'"
            : "select relname from pg_class where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace";
        var there = await command.ReadAllAsync(row => row.GetString(0), cancellationToken);
        return [.. Compared.Intersect(there, StringComparer.Ordinal)];
    }
}
