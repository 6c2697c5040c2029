using IonMentoring.ModuleContracts.Storage;
using Npgsql;
using NpgsqlTypes;

namespace IonMentoring.Storage.Databases;

/// <summary>Interactions by binary COPY.</summary>
internal static class PostgresCopy
{
    private static readonly string Copy = $"copy interactions ({InteractionRow.List}) from stdin (format binary)";
    private static readonly string CopyAgain = $"copy again ({InteractionRow.List}) from stdin (format binary)";

    /// <summary>Writes interactions of which none is there yet.</summary>
    public static Task<int> WriteAsync(NpgsqlConnection connection, IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken) =>
        CopyAsync(connection, Copy, interactions, cancellationToken);

    /// <summary>Writes those that are not there yet.</summary>
    public static async Task<int> MergeAsync(NpgsqlConnection connection, IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("create temp table again (like interactions) on commit drop", cancellationToken);
        await CopyAsync(connection, CopyAgain, interactions, cancellationToken);
        return await connection.ExecuteAsync($"insert into interactions ({InteractionRow.List}) select {InteractionRow.List} from again on conflict do nothing", cancellationToken);
    }

    private static async Task<int> CopyAsync(NpgsqlConnection connection, string copy, IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryImportAsync(copy, cancellationToken);
        foreach (var interaction in interactions)
        {
            await rows.StartRowAsync(cancellationToken);
            await rows.WriteAsync(interaction.Id, NpgsqlDbType.Uuid, cancellationToken);
            await rows.WriteAsync(interaction.At, NpgsqlDbType.TimestampTz, cancellationToken);
            await TextAsync(interaction.RequestId);
            await TextAsync(interaction.Endpoint);
            await TextAsync(interaction.Region);
            await TextAsync(interaction.UserId);
            await TextAsync(interaction.SessionId);
            await rows.WriteAsync(Convert.FromHexString(interaction.MessageHash), NpgsqlDbType.Bytea, cancellationToken);
            await rows.WriteAsync(interaction.MessageLength, NpgsqlDbType.Integer, cancellationToken);
            await TextAsync(interaction.Message);
            await TextAsync(interaction.Key);
            await rows.WriteAsync(interaction.KeyDetected, NpgsqlDbType.Boolean, cancellationToken);
            await TextAsync(interaction.Persona);
            await TextAsync(interaction.PersonaVersion);
            await DoubleAsync(interaction.Confidence);
            await rows.WriteAsync(interaction.Cached, NpgsqlDbType.Boolean, cancellationToken);
            await TextAsync(interaction.CacheKey);
            await TextAsync(interaction.Model);
            await DoubleAsync(interaction.DurationMs);
            await TextAsync(interaction.Outcome);
            await TextAsync(interaction.Decision?.ToString(), NpgsqlDbType.Json);
        }

        return (int)await rows.CompleteAsync(cancellationToken);

        Task TextAsync(string? text, NpgsqlDbType type = NpgsqlDbType.Text) => text is null
            ? rows.WriteNullAsync(cancellationToken)
            : rows.WriteAsync(StorableText.Of(text), type, cancellationToken);

        Task DoubleAsync(double? number) => number is null
            ? rows.WriteNullAsync(cancellationToken)
            : rows.WriteAsync(number.Value, NpgsqlDbType.Double, cancellationToken);
    }
}
