using System.Buffers.Binary;
using System.Text;

namespace IonMentoring.Integration.Tests;

/// <summary>Reads fields of protobuf messages by their numbers, as much of it as traces need.</summary>
internal static class ProtobufReading
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Bytes = 2;
    private const int Fixed32 = 5;

    /// <summary>The fields of a message: number, and what it holds; numbers as eight bytes.</summary>
    public static IEnumerable<(int Field, byte[] Value)> Fields(byte[] message)
    {
        var position = 0;
        while (position < message.Length)
        {
            var key = ReadVarint(message, ref position);
            var length = (int)(key & 7) switch
            {
                Varint => 0,
                Fixed64 => sizeof(ulong),
                Fixed32 => sizeof(uint),
                Bytes => (int)ReadVarint(message, ref position),
                var other => throw new InvalidDataException($"Wire type {other} is not read here."),
            };
            if ((key & 7) == Varint)
            {
                var number = new byte[sizeof(ulong)];
                BinaryPrimitives.WriteUInt64LittleEndian(number, ReadVarint(message, ref position));
                yield return ((int)(key >> 3), number);
                continue;
            }

            yield return ((int)(key >> 3), message[position..(position + length)]);
            position += length;
        }
    }

    public static IEnumerable<byte[]> All(byte[] message, int field) => Fields(message).Where(found => found.Field == field).Select(found => found.Value);

    public static byte[]? First(byte[] message, int field) => All(message, field).FirstOrDefault();

    public static string Text(byte[] message, int field) => Encoding.UTF8.GetString(First(message, field) ?? []);

    public static long Whole(byte[] message, int field) => First(message, field) is { } number ? BinaryPrimitives.ReadInt64LittleEndian(number) : 0;

    private static ulong ReadVarint(byte[] message, ref int position)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
