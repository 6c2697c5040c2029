using Npgsql;

namespace IonMentoring.Storage.Databases;

/// <summary>The standbys as their primary sees them.</summary>
internal static class PostgresStandbys
{
    // replay_lag stands still while a standby says nothing: then the time since it last said something counts. The columns are
    // empty for one who may not see them (role pg_monitor).
    private const string Lags =
        """
        select coalesce(nullif(nullif(application_name, ''), 'walreceiver'), host(client_addr), 'local'),
               max(extract(epoch from case
                   when replay_lsn >= pg_current_wal_lsn() then interval '0'
                   else greatest(replay_lag, clock_timestamp() - reply_time, interval '0') end) * 1000)::float8
        from pg_stat_replication where replay_lsn is not null group by 1
        """;

    /// <summary>How many milliseconds each is behind.</summary>
    public static async Task<IReadOnlyDictionary<string, double>> LagsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Lags;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var lags = new Dictionary<string, double>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
        {
            lags[rows.GetString(0)] = rows.GetDouble(1);
        }

        return lags;
    }
}
