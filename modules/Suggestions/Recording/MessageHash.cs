using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using IonMentoring.Suggestions.Unicode;

namespace IonMentoring.Suggestions.Recording;

/// <summary>SHA-256 of a message's UTF-8 in Unicode NFC: the same message has the same hash, however it was typed.</summary>
internal static class MessageHash
{
    private const int OnTheStack = 1024;

    public static string Of(string message)
    {
        var text = message.ToComposed();
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > OnTheStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> bytes = rented is null ? stackalloc byte[OnTheStack] : rented;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(text, bytes)], hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }

        return Convert.ToHexStringLower(hash);
    }
}
