using System.Net;

namespace IonMentoring.Edge.Settings;

/// <summary>Reads an address, or a range of addresses.</summary>
internal static class AddressRange
{
    private const int MappedBits = 96;

    public static bool TryParse(string? text, out IPNetwork range)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            address = address.Plain();
            range = new IPNetwork(address, address.GetAddressBytes().Length * 8);
            return true;
        }

        if (!IPNetwork.TryParse(text, out range))
        {
            return false;
        }

        if (range.BaseAddress.IsIPv4MappedToIPv6 && range.PrefixLength >= MappedBits)
        {
            range = new IPNetwork(range.BaseAddress.MapToIPv4(), range.PrefixLength - MappedBits);
        }

        return true;
    }

    /// <summary>An IPv4 address that came through an IPv6 socket counts as what it is.</summary>
    public static IPAddress Plain(this IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
