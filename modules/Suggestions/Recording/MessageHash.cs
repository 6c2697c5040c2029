using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace IonMentoring.Suggestions.Recording;

/// <summary>SHA-256 of a message's UTF-8.</summary>
internal static class MessageHash
{
    private const int OnTheStack = 1024;

    public static string Of(string message)
    {
        var most = Encoding.UTF8.GetMaxByteCount(message.Length);
        var rented = most > OnTheStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> bytes = rented is null ? stackalloc byte[OnTheStack] : rented;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(message, bytes)], hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }

        return Convert.ToHexStringLower(hash);
    }
}
