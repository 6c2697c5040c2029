using System.Net;

namespace IonMentoring.Monitoring.Alerts.Channels;

/// <summary>
/// Which addresses a webhook may have: those of the public internet, and of this machine and its networks only what the settings allow.
/// Else whoever may change a setting could have this program call what only it can reach.
/// </summary>
internal sealed class AllowedAddresses(IEnumerable<string> allowed)
{
    // This host, private, shared, loopback, link-local, protocol and benchmark ranges, multicast, reserved; of IPv6 also what leads back to IPv4.
    private static readonly IPNetwork[] NotPublic =
    [
        .. ((string[])
            [
                "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4",
                "240.0.0.0/4", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
            ]).Select(range => IPNetwork.Parse(range)),
    ];

    private readonly string[] _hosts = [.. allowed.Where(entry => !TryRange(entry, out _))];
    private readonly IPNetwork[] _ranges = [.. allowed.Select(entry => TryRange(entry, out var range) ? range : (IPNetwork?)null).OfType<IPNetwork>()];

    public static bool CanBeRead(string? entry) => TryRange(entry, out _) || (Uri.CheckHostName(entry) == UriHostNameType.Dns && !LooksLikeAddress(entry!));

    public bool Allows(string host, IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(NotPublic, range => range.Contains(plain))
            || Array.Exists(_ranges, range => range.Contains(plain))
            || Array.Exists(_hosts, allowed => allowed.Equals(host, StringComparison.OrdinalIgnoreCase));
    }

    // 10.0.0.999 and 10.0.0.0/99 are no names.
    private static bool LooksLikeAddress(string entry) => entry.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '/');

    private static bool TryRange(string? entry, out IPNetwork range)
    {
        if (IPAddress.TryParse(entry, out var address) && entry.AsSpan().IndexOfAny('.', ':') >= 0)
        {
            range = new IPNetwork(address, address.GetAddressBytes().Length * 8);
            return true;
        }

        return IPNetwork.TryParse(entry, out range);
    }
}
