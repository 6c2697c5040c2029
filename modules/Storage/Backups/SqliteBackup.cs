using Microsoft.Data.Sqlite;

namespace IonMentoring.Storage.Backups;

/// <summary>SQLite's own online backup.</summary>
internal sealed class SqliteBackup(string database) : IDatabaseBackup
{
    public string Kind => "sqlite";

    public async Task<SortedDictionary<string, TableDigest>> WriteAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(database))
        {
            throw new BackupException($"There is no database {database}. Storage:Folder chooses another folder.");
        }

        await CopyAsync(database, file, cancellationToken);
        return await ReadAsync(file, cancellationToken);
    }

    public async Task<SortedDictionary<string, TableDigest>> RestoreAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(database) && (await ReadAsync(database, cancellationToken)).Any(table => table.Value.Rows > 0))
        {
            throw new BackupException($"{database} has something in it. Stop the program, move that file away (with the -wal and -shm beside it), and restore again.");
        }

        DataFolder.Make(Path.GetDirectoryName(database)!);
        await CopyAsync(file, database, cancellationToken);
        return await ReadAsync(database, cancellationToken);
    }

    public async Task<SortedDictionary<string, TableDigest>> TryOutAsync(string file, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("ion-mentoring-verify-");
        try
        {
            var restored = Path.Combine(folder.FullName, "restored.db");
            await CopyAsync(file, restored, cancellationToken);
            return await ReadAsync(restored, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Without a pool: nothing may keep the files open.
    private static SqliteConnection Connection(string file, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);

    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var source = Connection(from, SqliteOpenMode.ReadOnly);
        await using var target = Connection(to, SqliteOpenMode.ReadWriteCreate);
        await source.OpenAsync(cancellationToken);
        await target.OpenAsync(cancellationToken);
        source.BackupDatabase(target);

        // One file, which can be read where nothing can be written.
        await using var journal = target.CreateCommand();
        journal.CommandText = "pragma journal_mode = delete";
        await journal.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<SortedDictionary<string, TableDigest>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = Connection(file, SqliteOpenMode.ReadOnly);
        await connection.OpenAsync(cancellationToken);
        await using var check = connection.CreateCommand();
        check.CommandText = "pragma integrity_check";
        return await check.ExecuteScalarAsync(cancellationToken) is "ok"
            ? await TableDigest.ReadAsync(connection, transaction: null, cancellationToken)
            : throw new BackupException($"{file} is damaged.");
    }
}
