using System.Data.Common;
using DbUp;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Audit;
using IonMentoring.Storage.Series;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IonMentoring.Storage.Databases;

/// <summary>SQLite, a file of the data folder: for one machine, without any other set-up.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    private const int BusySeconds = 5;

    private readonly string _file;

    public SqliteDatabase(string file)
    {
        _file = file;
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = BusySeconds }.ConnectionString;
        Primary = SqliteFactory.Instance.CreateDataSource(ConnectionString);
        Description = $"SQLite, {file}";
    }

    public string ConnectionString { get; }

    public string Description { get; }

    public bool IsEmbedded => true;

    public string Clock => "cast(unixepoch('subsec') * 1000 as integer)";

    public DbDataSource Primary { get; }

    public DbDataSource Reads => Primary;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        await using var _ = await OnlyOneAsync(cancellationToken);
        await using var connection = await OpenAsync(cancellationToken);
        await using var journal = connection.CreateCommand();
        journal.CommandText = "pragma journal_mode = wal";
        await journal.ExecuteNonQueryAsync(cancellationToken);
        await Task.Run(() => Migrations.Apply(DeployChanges.To.SqliteDatabase(ConnectionString), "Sqlite"), cancellationToken);
    }

    public Task<int> WriteAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken) => InTransactionAsync(
        async (connection, _) =>
        {
            var kept = await Erasures.WithoutErasedAsync(connection, interactions, cancellationToken);
            using var insert = new SqliteInsert(connection);
            var written = 0;
            foreach (var interaction in kept)
            {
                cancellationToken.ThrowIfCancellationRequested();
                written += insert.Insert(interaction) ? 1 : 0;
            }

            return written;
        },
        cancellationToken);

    public Task WriteAsync(IReadOnlyList<StoredAuditEntry> entries, CancellationToken cancellationToken) => InTransactionAsync(
        async (connection, transaction) =>
        {
            foreach (var (id, at, entry) in entries)
            {
                await using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = "insert into audit (id, at, who, what, before, after) values (@id, @at, @who, @what, @before, @after) on conflict do nothing";
                command.With("id", id).With("at", at).With("who", StorableText.Of(entry.Who)).With("what", StorableText.Of(entry.What))
                    .With("before", entry.Before).With("after", entry.After);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            return entries.Count;
        },
        cancellationToken);

    public Task WriteAsync(IReadOnlyList<SeriesMinute> minutes, SeriesTable table, CancellationToken cancellationToken) => InTransactionAsync(
        async (connection, transaction) =>
        {
            foreach (var minute in minutes)
            {
                await using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = table.Upsert("@series, @start, @source, @count, @sum, @min, @max, @spread");
                command.With("series", StorableText.Of(minute.Series)).With("start", minute.Start).With("source", StorableText.Of(minute.Source))
                    .With("count", minute.Count).With("sum", minute.Sum).With("min", minute.Min).With("max", minute.Max).With("spread", minute.Spread);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            return minutes.Count;
        },
        cancellationToken);

    public async Task<int> EraseAsync(string userId, DateTime at, CancellationToken cancellationToken)
    {
        var deleted = await InTransactionAsync(
            async (connection, transaction) =>
            {
                await using var note = connection.CreateCommand();
                note.Transaction = transaction;
                note.CommandText =
                    """
                    insert into erasures (user_hash, at)
                    values (@hash, max(@at, coalesce((select max(at) from interactions where user_id = @user), @at))) on conflict do nothing
                    """;
                await note.With("hash", Erasures.HashOf(userId)).With("user", StorableText.Of(userId)).With("at", at).ExecuteNonQueryAsync(cancellationToken);
                await using var delete = connection.CreateCommand();
                delete.Transaction = transaction;
                delete.CommandText = "delete from interactions where user_id = @user";
                return await delete.With("user", StorableText.Of(userId)).ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken);

        // What was deleted stands in the log of transactions until that is written over.
        await using var connection = await OpenAsync(cancellationToken);
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "pragma wal_checkpoint(truncate)";
        await checkpoint.ExecuteNonQueryAsync(cancellationToken);
        return deleted;
    }

    public Task MakeRoomAsync(DateTime now, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task PruneInteractionsAsync(DateTime oldest, CancellationToken cancellationToken)
    {
        while (await ExecuteAsync(InteractionRow.DeleteSomeBefore("@oldest")) > 0)
        {
            // Others may write between two of them.
        }

        await ExecuteAsync("delete from erasures where at < @oldest");

        Task<int> ExecuteAsync(string sql) => InTransactionAsync(
            async (connection, transaction) =>
            {
                await using var delete = connection.CreateCommand();
                delete.Transaction = transaction;
                delete.CommandText = sql;
                return await delete.With("oldest", oldest).ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken);
    }

    // With the log of transactions, which may be larger than the file itself.
    public Task<long> SizeAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new FileInfo(_file).Length + (new FileInfo($"{_file}-wal") is { Exists: true } log ? log.Length : 0));

    public Task<IReadOnlyDictionary<string, double>> LagsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, double>>(new Dictionary<string, double>(StringComparer.Ordinal));

    public bool IsAway(Exception failure) => failure switch
    {
        SqliteException refused => refused.SqliteErrorCode is not (raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_TOOBIG),
        IOException or UnauthorizedAccessException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };

    public async ValueTask DisposeAsync()
    {
        await Primary.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);

        // In WAL a killed process loses nothing; only a power cut may take the last transactions. 32 MiB of pages in memory, and
        // 16 in the log before they are moved: the usual 2 and 4 make indexes of many rows slow, and to move 64 at once takes a core
        // from requests for a tenth of a second. What is deleted is written over.
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma synchronous = normal; pragma cache_size = -32768; pragma wal_autocheckpoint = 4096; pragma secure_delete = on";
        await command.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }

    private async Task<T> InTransactionAsync<T>(Func<SqliteConnection, SqliteTransaction, Task<T>> act, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);

        // Takes the write lock at once: two that begin as readers could both wait to become writers.
        await using var transaction = connection.BeginTransaction(deferred: false);
        var result = await act(connection, transaction);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    // Other processes of the same machine may start in the same moment.
    private async Task<FileStream> OnlyOneAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream($"{_file}.migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists($"{_file}.migrating"))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
            }
        }
    }
}
