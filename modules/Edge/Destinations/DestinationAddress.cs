using System.Net;
using IonMentoring.Edge.Settings;

namespace IonMentoring.Edge.Destinations;

/// <summary>Which addresses requests may be sent to: loopback, and what the operator has listed.</summary>
internal static class DestinationAddress
{
    /// <summary>What is wrong with an address, or null.</summary>
    public static string? Problem(string address, IEnumerable<string> allowed)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri is not { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" })
        {
            return $"“{address}” is not an address such as http://127.0.0.1:8081 (no path, no user).";
        }

        return uri.IsLoopback || allowed.Any(rule => Allows(rule, uri))
            ? null
            : $"“{address}” is neither on loopback nor listed in Edge:AllowedDestinations.";
    }

    private static bool Allows(string rule, Uri uri) =>
        string.Equals(rule, uri.IdnHost, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(uri.IdnHost, out var address) && AddressRange.TryParse(rule, out var range) && range.Contains(address.Plain()));
}
