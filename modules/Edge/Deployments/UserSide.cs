using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IonMentoring.Edge.Regions;

namespace IonMentoring.Edge.Deployments;

/// <summary>While a region's traffic is shared, a user stays on one side: by a hash of the user id in the body, else of the address.</summary>
internal static class UserSide
{
    public static Colour Of(Traffic traffic, string region, ReadOnlyMemory<byte> body, string address) => traffic.OtherPercent switch
    {
        <= 0 => traffic.Active,
        >= 100 => traffic.Active.Other(),
        var percent => Place(region, UserId(body) ?? address) < percent ? traffic.Active.Other() : traffic.Active,
    };

    /// <summary>A user's place among all users, 0 up to 100: a share that grows keeps those it has.</summary>
    internal static double Place(string region, string user)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{region}\n{user}"), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash) / (double)ulong.MaxValue * 100;
    }

    private static string? UserId(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            return Text(root, "user_id") ?? (root.TryGetProperty("context", out var context) ? Text(context, "user_id") : null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not a JSON object: the api will say so; its place comes from the address.
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
