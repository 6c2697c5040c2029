using IonMentoring.Storage.Databases;
using Npgsql;
using NpgsqlTypes;

namespace IonMentoring.StorageLoad;

/// <summary>The yardstick: one binary COPY of the same rows into the same table, on one connection.</summary>
internal static class RawCopy
{
    /// <returns>Rows a second.</returns>
    public static async Task<double> RunAsync(string connectionString, int count, TimeSpan within)
    {
        await using (var database = new PostgresDatabase(connectionString))
        {
            await database.MigrateAsync(CancellationToken.None);
            await Rows.MakeRoomAsync(database, within);
        }

        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync();
        var startedAt = TimeProvider.System.GetTimestamp();
        await using (var rows = await connection.BeginBinaryImportAsync($"copy interactions ({InteractionRow.List}) from stdin (format binary)"))
        {
            foreach (var row in Rows.Create(count, within))
            {
                await rows.StartRowAsync();
                await rows.WriteAsync(row.Id, NpgsqlDbType.Uuid);
                await rows.WriteAsync(row.At, NpgsqlDbType.TimestampTz);
                await rows.WriteAsync(row.RequestId, NpgsqlDbType.Text);
                await rows.WriteAsync(row.Endpoint, NpgsqlDbType.Text);
                await rows.WriteAsync(row.Region!, NpgsqlDbType.Text);
                await rows.WriteAsync(row.UserId!, NpgsqlDbType.Text);
                await rows.WriteAsync(row.SessionId!, NpgsqlDbType.Text);
                await rows.WriteAsync(Convert.FromHexString(row.MessageHash), NpgsqlDbType.Bytea);
                await rows.WriteAsync(row.MessageLength, NpgsqlDbType.Integer);
                await rows.WriteNullAsync();
                await rows.WriteAsync(row.Key!, NpgsqlDbType.Text);
                await rows.WriteAsync(row.KeyDetected, NpgsqlDbType.Boolean);
                await rows.WriteAsync(row.Persona!, NpgsqlDbType.Text);
                await rows.WriteAsync(row.PersonaVersion!, NpgsqlDbType.Text);
                await rows.WriteAsync(row.Confidence!.Value, NpgsqlDbType.Double);
                await rows.WriteAsync(row.Cached, NpgsqlDbType.Boolean);
                await rows.WriteAsync(row.CacheKey!, NpgsqlDbType.Text);
                await rows.WriteAsync(row.Model!, NpgsqlDbType.Text);
                await rows.WriteAsync(row.DurationMs, NpgsqlDbType.Double);
                await rows.WriteAsync(row.Outcome, NpgsqlDbType.Text);
                await rows.WriteAsync(row.Decision!.ToString(), DecisionType);
            }

            await rows.CompleteAsync();
        }

        return count / TimeProvider.System.GetElapsedTime(startedAt).TotalSeconds;
    }

    private static NpgsqlDbType DecisionType => NpgsqlDbType.Json;
}
