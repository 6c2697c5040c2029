using System.Buffers.Binary;

namespace IonMentoring.Suggestions.Recording;

/// <summary>
/// Makes version 7 UUIDs as <see cref="Guid.CreateVersion7()"/> does, without a system call for each: they need be unique, and
/// nobody gains by guessing one.
/// </summary>
internal static class InteractionId
{
    private const int TimeBytes = 6;

    public static Guid At(DateTimeOffset time)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, time.ToUnixTimeMilliseconds() << 16);
        Random.Shared.NextBytes(bytes[TimeBytes..]);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new(bytes, bigEndian: true);
    }
}
