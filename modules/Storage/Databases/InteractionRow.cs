using System.Data.Common;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Storage.Databases;

/// <summary>An interaction as a row: the columns in one order for all that writes and reads them.</summary>
internal static class InteractionRow
{
    public static readonly string[] Columns =
    [
        "id", "at", "request_id", "endpoint", "region", "user_id", "session_id", "message_hash", "message_length", "message", "key", "key_detected",
        "persona", "persona_version", "confidence", "cached", "cache_key", "model", "duration_ms", "outcome", "decision",
    ];

    public static string List { get; } = string.Join(", ", Columns);

    /// <summary>The same without what a list of interactions does not show, the larger half of a row.</summary>
    public static string ListWithoutReasons { get; } = string.Join(", ", Columns.Select(column => column is "cache_key" or "decision" ? $"null as {column}" : column));

    /// <summary>Deletes some of those that are too old; a long delete would make writers wait.</summary>
    public static string DeleteSomeBefore(string oldest) =>
        $"delete from interactions where (at, id) in (select at, id from interactions where at < {oldest} order by at limit 10000)";

    public static Interaction Read(DbDataReader row) => new()
    {
        Id = row.GetGuid(0),
        At = DateTime.SpecifyKind(row.GetDateTime(1), DateTimeKind.Utc),
        RequestId = row.GetString(2),
        Endpoint = row.GetString(3),
        Region = Text(row, 4),
        UserId = Text(row, 5),
        SessionId = Text(row, 6),
        MessageHash = Convert.ToHexStringLower(row.GetFieldValue<byte[]>(7)),
        MessageLength = row.GetInt32(8),
        Message = Text(row, 9),
        Key = Text(row, 10),
        KeyDetected = row.GetBoolean(11),
        Persona = Text(row, 12),
        PersonaVersion = Text(row, 13),
        Confidence = row.IsDBNull(14) ? null : row.GetDouble(14),
        Cached = row.GetBoolean(15),
        CacheKey = Text(row, 16),
        Model = Text(row, 17),
        DurationMs = row.GetDouble(18),
        Outcome = row.GetString(19),
        Decision = Text(row, 20),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
