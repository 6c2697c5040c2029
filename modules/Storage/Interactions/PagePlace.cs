using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Storage.Interactions;

/// <summary>The last interaction of a page, behind which the next page begins; as a token it is tied to the filter it was made for.</summary>
internal sealed record PagePlace(DateTime At, Guid Id)
{
    private const int PlaceBytes = sizeof(long) + 16;
    private const int CheckBytes = 8;

    public static PagePlace Of(Interaction interaction) => new(interaction.At, interaction.Id);

    public string ToToken(InteractionFilter filter)
    {
        Span<byte> token = stackalloc byte[PlaceBytes + CheckBytes];
        BinaryPrimitives.WriteInt64BigEndian(token, At.Ticks);
        Id.TryWriteBytes(token[sizeof(long)..], bigEndian: true, out _);
        Check(token[..PlaceBytes], filter).CopyTo(token[PlaceBytes..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Reads a token; null when it was not made for this filter.</summary>
    public static PagePlace? FromToken(string text, InteractionFilter filter)
    {
        Span<byte> token = stackalloc byte[PlaceBytes + CheckBytes];
        if (text.Length != Base64Url.GetEncodedLength(token.Length)
            || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, token, out var length)
            || length != token.Length
            || !token[PlaceBytes..].SequenceEqual(Check(token[..PlaceBytes], filter))
            || BinaryPrimitives.ReadInt64BigEndian(token) is var ticks && (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks))
        {
            return null;
        }

        return new(new DateTime(BinaryPrimitives.ReadInt64BigEndian(token), DateTimeKind.Utc), new Guid(token.Slice(sizeof(long), 16), bigEndian: true));
    }

    private static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> place, InteractionFilter filter)
    {
        var text = $"{filter.User?.Length}:{filter.User}|{filter.Persona}|{filter.From:O}|{filter.To:O}|{Convert.ToHexString(place)}";
        return SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, CheckBytes);
    }
}
