using System.Data;
using IonMentoring.Storage.Databases;
using Npgsql;

namespace IonMentoring.Storage.Backups;

/// <summary>PostgreSQL's own pg_dump and pg_restore.</summary>
internal sealed class PostgresBackup(string connectionString) : IDatabaseBackup
{
    public string Kind => "postgresql";

    // Reading all of a table may take long.
    private NpgsqlConnectionStringBuilder Settings { get; } = new(connectionString) { CommandTimeout = 0, Pooling = false };

    public async Task<SortedDictionary<string, TableDigest>> WriteAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

        // The same moment for what is counted and what is dumped.
        var snapshot = await connection.ScalarAsync<string>("select pg_export_snapshot()", cancellationToken);
        await new PostgresTool(connection, Settings).RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--snapshot={snapshot}", $"--file={file}"], connection.Database, cancellationToken);
        return await TableDigest.ReadAsync(connection, transaction, cancellationToken);
    }

    public async Task<SortedDictionary<string, TableDigest>> RestoreAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await MakeEmptyAsync(connection, cancellationToken);
        await FillAsync(connection, file, connection.Database, cancellationToken);
        return await TableDigest.ReadAsync(connection, transaction: null, cancellationToken);
    }

    public async Task<SortedDictionary<string, TableDigest>> TryOutAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        var scratch = $"ion_verify_{Guid.NewGuid():N}";
        await connection.ExecuteAsync($"create database {scratch} template template0", cancellationToken);
        try
        {
            await FillAsync(connection, file, scratch, cancellationToken);
            await using var restored = new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(Settings.ConnectionString) { Host = connection.Host, Port = connection.Port, Database = scratch }.ConnectionString);
            await restored.OpenAsync(cancellationToken);
            return await TableDigest.ReadAsync(restored, transaction: null, cancellationToken);
        }
        finally
        {
            await connection.ExecuteAsync($"drop database {scratch} with (force)", CancellationToken.None);
        }
    }

    // Nobody writes between the look and the removal.
    private static async Task MakeEmptyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync($"select pg_advisory_xact_lock({PostgresDatabase.MigrationLock})", cancellationToken);
        if (await BackupTables.ComparedAsync(connection, transaction, cancellationToken) is { Count: > 0 } tables)
        {
            await connection.ExecuteAsync($"lock table {string.Join(", ", tables)} in access exclusive mode", cancellationToken);
            if ((await TableDigest.ReadAsync(connection, transaction, cancellationToken)).Any(table => table.Value.Rows > 0))
            {
                throw new BackupException($"The database {connection.Database} has something in it. Create an empty one, name it in Storage:PostgreSql, and restore again.");
            }
        }

        // What a start of the program has made there comes from the backup too.
        await connection.ExecuteAsync($"drop table if exists {BackupTables.List}", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private Task FillAsync(NpgsqlConnection connection, string file, string database, CancellationToken cancellationToken) =>
        new PostgresTool(connection, Settings).RunAsync("pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", $"--dbname={database}", file], database, cancellationToken);

    // A standby can be dumped, but not be filled: the primary is asked for everything.
    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        await using var hosts = new NpgsqlDataSourceBuilder(Settings.ConnectionString).BuildMultiHost();
        return await hosts.OpenConnectionAsync(TargetSessionAttributes.Primary, cancellationToken);
    }
}
