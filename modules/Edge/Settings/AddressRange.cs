using System.Net;

namespace IonMentoring.Edge.Settings;

/// <summary>Reads an address, or a range of addresses.</summary>
internal static class AddressRange
{
    public static bool TryParse(string text, out IPNetwork range)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            range = new IPNetwork(address, address.GetAddressBytes().Length * 8);
            return true;
        }

        return IPNetwork.TryParse(text, out range);
    }

    /// <summary>An IPv4 address that came through an IPv6 socket counts as what it is.</summary>
    public static bool Holds(this IPNetwork range, IPAddress address) => range.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
