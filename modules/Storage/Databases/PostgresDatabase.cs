using System.Data.Common;
using System.Net.Sockets;
using DbUp;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Storage.Audit;
using IonMentoring.Storage.Series;
using Npgsql;
using NpgsqlTypes;

namespace IonMentoring.Storage.Databases;

/// <summary>PostgreSQL: interactions come by binary COPY into partitions of a day.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    // Any number will do, so long as every process takes the same.
    public const long MigrationLock = 0x10_4E_01;

    private const long ErasureLock = 0x10_4E_02;

    private readonly NpgsqlMultiHostDataSource _hosts;
    private readonly NpgsqlDataSource _primary;
    private readonly NpgsqlDataSource _reads;
    private readonly NpgsqlConnectionStringBuilder _settings;

    public PostgresDatabase(string connectionString)
    {
        _settings = new NpgsqlConnectionStringBuilder(connectionString);
        Default("Timeout", () => _settings.Timeout = 3);
        Default("Command Timeout", () => _settings.CommandTimeout = 20);
        Default("Host Recheck Seconds", () => _settings.HostRecheckSeconds = 1);
        Default("Max Auto Prepare", () => _settings.MaxAutoPrepare = 40);
        // Nothing of a connection outlives its use, but for one lock that is let go.
        Default("No Reset On Close", () => _settings.NoResetOnClose = true);
        Default("Application Name", () => _settings.ApplicationName = "ION Mentoring");
        
        // Its metrics carry the name: else it would be the connection string.
        _hosts = new NpgsqlDataSourceBuilder(_settings.ConnectionString) { Name = "storage" }.BuildMultiHost();
        _primary = _hosts.WithTargetSession(TargetSessionAttributes.Primary);
        _reads = _settings.Host!.Contains(',', StringComparison.Ordinal) ? _hosts.WithTargetSession(TargetSessionAttributes.PreferStandby) : _primary;
        Description = $"PostgreSQL at {_settings.Host}, database {_settings.Database}";
    }

    public string Description { get; }

    public bool IsEmbedded => false;

    public string Clock => "cast(extract(epoch from clock_timestamp()) * 1000 as bigint)";

    public DbDataSource Primary => _primary;

    public DbDataSource Reads => _reads;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _primary.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync($"select pg_advisory_lock({MigrationLock})", cancellationToken);
        try
        {
            var primary = new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { Host = connection.Host, Port = connection.Port, Pooling = false };
            await Task.Run(() => Migrations.Apply(DeployChanges.To.PostgresqlDatabase(primary.ConnectionString), "Postgres"), cancellationToken);
        }
        finally
        {
            await connection.ExecuteAsync($"select pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    public async Task<int> WriteAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
    {
        await using var connection = await _primary.OpenConnectionAsync(cancellationToken);
        try
        {
            return await WriteAsync(connection, interactions, areNew: true, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return await WriteAsync(connection, interactions, areNew: false, cancellationToken);
        }
    }

    public async Task WriteAsync(IReadOnlyList<StoredAuditEntry> entries, CancellationToken cancellationToken)
    {
        await using var connection = await _primary.OpenConnectionAsync(cancellationToken);
        await using var batch = connection.CreateBatch();
        foreach (var (id, at, entry) in entries)
        {
            var command = new NpgsqlBatchCommand("insert into audit (id, at, who, what, before, after) values ($1, $2, $3, $4, $5, $6) on conflict do nothing");
            command.Parameters.Add(new() { Value = id });
            command.Parameters.Add(new() { Value = at });
            command.Parameters.Add(new() { Value = StorableText.Of(entry.Who) });
            command.Parameters.Add(new() { Value = StorableText.Of(entry.What) });
            command.Parameters.Add(new() { Value = (object?)entry.Before ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Json });
            command.Parameters.Add(new() { Value = (object?)entry.After ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Json });
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task WriteAsync(IReadOnlyList<SeriesMinute> minutes, SeriesTable table, CancellationToken cancellationToken)
    {
        await using var connection = await _primary.OpenConnectionAsync(cancellationToken);
        await using var batch = connection.CreateBatch();
        foreach (var minute in minutes)
        {
            var command = new NpgsqlBatchCommand(table.Upsert("$1, $2, $3, $4, $5, $6, $7, $8"));
            command.Parameters.Add(new() { Value = StorableText.Of(minute.Series) });
            command.Parameters.Add(new() { Value = minute.Start });
            command.Parameters.Add(new() { Value = StorableText.Of(minute.Source) });
            command.Parameters.Add(new() { Value = minute.Count });
            command.Parameters.Add(new() { Value = minute.Sum });
            command.Parameters.Add(new() { Value = minute.Min });
            command.Parameters.Add(new() { Value = minute.Max });
            command.Parameters.Add(new() { Value = (object?)minute.Spread ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea });
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<int> EraseAsync(string userId, DateTime at, CancellationToken cancellationToken)
    {
        var user = StorableText.Of(userId);
        await using var connection = await _primary.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);

        // Waits for what is being written now; what is written from here on knows of the erasure.
        await connection.ExecuteAsync($"select pg_advisory_xact_lock({ErasureLock})", cancellationToken);
        var latest = await connection.ScalarAsync<DateTime?>("select max(at) from interactions where user_id = $1", cancellationToken, user) is { } last && last > at ? last : at;
        await connection.ExecuteAsync("insert into erasures (user_hash, at) values ($1, $2) on conflict do nothing", cancellationToken, Erasures.HashOf(userId), latest);
        var deleted = await connection.ExecuteAsync("delete from interactions where user_id = $1", cancellationToken, user);
        await transaction.CommitAsync(cancellationToken);
        return deleted;
    }

    public async Task MakeRoomAsync(DateTime now, CancellationToken cancellationToken)
    {
        await using var connection = await _primary.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync($"select pg_advisory_xact_lock({MigrationLock})", cancellationToken);
        await PostgresDays.MakeAsync(connection, now.Date, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task PruneInteractionsAsync(DateTime oldest, CancellationToken cancellationToken)
    {
        await using var connection = await _primary.OpenConnectionAsync(cancellationToken);
        await PostgresDays.DropAsync(connection, oldest, cancellationToken);
        int deleted;
        do
        {
            deleted = await connection.ExecuteAsync(InteractionRow.DeleteSomeBefore("$1"), cancellationToken, oldest);
        }
        while (deleted > 0);

        await connection.ExecuteAsync("delete from erasures where at < $1", cancellationToken, oldest);
    }

    public async Task<long> SizeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _primary.OpenConnectionAsync(cancellationToken);
        return await connection.ScalarAsync<long>("select pg_database_size(current_database())", cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, double>> LagsAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _primary.OpenConnectionAsync(cancellationToken);
        return await PostgresStandbys.LagsAsync(connection, cancellationToken);
    }

    public bool IsAway(Exception failure) => failure switch
    {
        // Bad values, broken rules, rows too large: the rows' fault. Whatever else it says, it may take them later.
        PostgresException refused => refused.SqlState[..2] is not ("22" or "23" or "54"),
        NpgsqlException or SocketException or IOException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };

    public ValueTask DisposeAsync() => _hosts.DisposeAsync();

    private static async Task<int> WriteAsync(NpgsqlConnection connection, IReadOnlyList<Interaction> interactions, bool areNew, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync($"select pg_advisory_xact_lock_shared({ErasureLock})", cancellationToken);
        interactions = await Erasures.WithoutErasedAsync(connection, interactions, cancellationToken);
        var written = areNew ? await PostgresCopy.WriteAsync(connection, interactions, cancellationToken) : await PostgresCopy.MergeAsync(connection, interactions, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    private void Default(string keyword, Action set)
    {
        // ContainsKey would say whether there is such a keyword at all.
        if (!_settings.ShouldSerialize(keyword))
        {
            set();
        }
    }
}
