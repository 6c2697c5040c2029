using System.Buffers.Binary;
using System.IO.Hashing;

namespace IonMentoring.Caching.Redis;

/// <summary>What stands before a kept value in Redis: the format's version and a checksum, so that one cut off or written over is told from a whole one.</summary>
internal static class EntryFrame
{
    private const byte Version = 1;
    private const int ChecksumAt = 1;
    private const int Length = ChecksumAt + sizeof(ulong);

    public static byte[] Frame(ReadOnlySpan<byte> json)
    {
        var framed = new byte[Length + json.Length];
        framed[0] = Version;
        BinaryPrimitives.WriteUInt64LittleEndian(framed.AsSpan(ChecksumAt), XxHash3.HashToUInt64(json));
        json.CopyTo(framed.AsSpan(Length));
        return framed;
    }

    /// <returns>Whether it is a whole value of this version.</returns>
    public static bool TryOpen(ReadOnlySpan<byte> framed, out ReadOnlySpan<byte> json)
    {
        json = framed.Length > Length && framed[0] == Version ? framed[Length..] : [];
        return !json.IsEmpty && BinaryPrimitives.ReadUInt64LittleEndian(framed[ChecksumAt..]) == XxHash3.HashToUInt64(json);
    }
}
