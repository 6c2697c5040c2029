using StackExchange.Redis;
using ZiggyCreatures.Caching.Fusion.Backplane;

namespace IonMentoring.Caching.Redis;

/// <summary>Reads what arrives on the channel.</summary>
internal static class MessageReading
{
    /// <returns>Null when it is no message.</returns>
    public static BackplaneMessage? TryRead(RedisValue bytes)
    {
        try
        {
            return (byte[]?)bytes is { } message && BackplaneMessage.FromByteArray(message) is { } read && read.IsValid() ? read : null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }
}
