using System.Buffers;
using System.Globalization;
using System.Text;
using IonMentoring.ModuleContracts.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IonMentoring.Storage.Databases;

/// <summary>
/// Inserts interactions by one prepared statement. Through SQLite's own calls: parameters of ADO.NET are objects, and a row has 21 of
/// them, which made up a third of what the whole api allocated.
/// </summary>
internal sealed class SqliteInsert : IDisposable
{
    private const int OnTheStack = 2048;

    private static readonly string Sql =
        $"insert into interactions ({InteractionRow.List}) values ({string.Join(", ", InteractionRow.Columns.Select(_ => "?"))}) on conflict do nothing";

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly ArrayBufferWriter<byte> _json = new();
    private int _column;

    public SqliteInsert(SqliteConnection connection)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, Sql, out _statement));
    }

    /// <summary>Inserts one within the connection's transaction, and returns whether it was not there yet.</summary>
    /// <exception cref="SqliteException">The database refuses it.</exception>
    public bool Insert(Interaction interaction)
    {
        _column = 0;
        Id(interaction.Id);
        Time(interaction.At);
        Text(interaction.RequestId);
        Text(interaction.Endpoint);
        Text(interaction.Region);
        Text(interaction.UserId);
        Text(interaction.SessionId);
        Bytes(Convert.FromHexString(interaction.MessageHash));
        Whole(interaction.MessageLength);
        Text(interaction.Message);
        Text(interaction.Key);
        Whole(interaction.KeyDetected ? 1 : 0);
        Text(interaction.Persona);
        Text(interaction.PersonaVersion);
        Number(interaction.Confidence);
        Whole(interaction.Cached ? 1 : 0);
        Text(interaction.CacheKey);
        Text(interaction.Model);
        Number(interaction.DurationMs);
        Text(interaction.Outcome);
        Json(interaction.Decision);
        try
        {
            Check(raw.sqlite3_step(_statement));
            return raw.sqlite3_changes(_database) > 0;
        }
        finally
        {
            // Says again what the step said.
            _ = raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private void Text(string? text)
    {
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(_statement, ++_column));
            return;
        }

        var storable = StorableText.Of(text);
        var most = Encoding.UTF8.GetMaxByteCount(storable.Length);
        var rented = most > OnTheStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented is null ? stackalloc byte[OnTheStack] : rented;
        Check(raw.sqlite3_bind_text(_statement, ++_column, bytes[..Encoding.UTF8.GetBytes(storable, bytes)]));
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    private void Json(JsonText? json)
    {
        if (json is null)
        {
            Check(raw.sqlite3_bind_null(_statement, ++_column));
            return;
        }

        _json.ResetWrittenCount();
        json.WriteTo(_json);
        Check(raw.sqlite3_bind_text(_statement, ++_column, _json.WrittenSpan));
    }

    private void Time(DateTime at)
    {
        // As Microsoft.Data.Sqlite writes and reads it.
        Span<byte> text = stackalloc byte[32];
        at.TryFormat(text, out var written, "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        Check(raw.sqlite3_bind_text(_statement, ++_column, text[..written]));
    }

    private void Id(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        Bytes(bytes);
    }

    private void Bytes(ReadOnlySpan<byte> bytes) => Check(raw.sqlite3_bind_blob(_statement, ++_column, bytes));

    private void Whole(int number) => Check(raw.sqlite3_bind_int(_statement, ++_column, number));

    private void Number(double? number) => Check(number is { } value
        ? raw.sqlite3_bind_double(_statement, ++_column, value)
        : raw.sqlite3_bind_null(_statement, ++_column));

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }
}
