using System.Buffers.Binary;

namespace IonMentoring.ModuleContracts.Api;

/// <summary>
/// Makes version 7 UUIDs as <see cref="Guid.CreateVersion7()"/> does, without a system call for each: those of requests and interactions need
/// be unique, and nobody gains by guessing one.
/// </summary>
public static class TimeOrderedId
{
    private const int TimeBytes = 6;

    /// <summary>A new one.</summary>
    /// <param name="time">The time in its first 48 bits, to the millisecond.</param>
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
