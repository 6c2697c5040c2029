using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace IonMentoring.ModuleContracts.Storage;

/// <summary>
/// JSON in a row. It is written when the row is, after its request: until then it takes no room, which the garbage collector would have to
/// move, and its request does not pay for it. Two are equal when they say the same in the same characters.
/// </summary>
public abstract class JsonText : IEquatable<JsonText>
{
    /// <summary>JSON that is there already.</summary>
    /// <param name="json">The text; it is not checked.</param>
    [return: NotNullIfNotNull(nameof(json))]
    public static implicit operator JsonText?(string? json) => json is null ? null : new Written(json);

    /// <summary>Writes it in UTF-8.</summary>
    /// <param name="utf8">Where to.</param>
    public abstract void WriteTo(IBufferWriter<byte> utf8);

    /// <summary>The JSON.</summary>
    public override string ToString()
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <inheritdoc />
    public bool Equals(JsonText? other) => other is not null && other.ToString() == ToString();

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as JsonText);

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private sealed class Written(string json) : JsonText
    {
        public override void WriteTo(IBufferWriter<byte> utf8) => Encoding.UTF8.GetBytes(json, utf8);

        public override string ToString() => json;
    }
}
