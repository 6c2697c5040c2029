using System.Net;
using System.Text;

namespace IonMentoring.Edge.Tests.Regions;

/// <summary>Writes a small MaxMind DB file: address ranges and their countries. See the format's specification, version 2.0.</summary>
internal static class CountryDatabase
{
    private const int Empty = -1;

    public static void Write(string file, int ipVersion, params (string Range, string Country)[] entries)
    {
        List<int[]> nodes = [[Empty, Empty]];
        using var data = new MemoryStream();
        foreach (var (range, country) in entries)
        {
            // A leaf is a negative number below -1, until the number of nodes is known.
            Insert(nodes, Bits(IPNetwork.Parse(range), ipVersion), -2 - (int)data.Position);
            data.Write([.. Map(("country", Map(("iso_code", Text(country)))))]);
        }

        using var all = File.Create(file);
        foreach (var record in nodes.SelectMany(node => node))
        {
            var value = record == Empty ? nodes.Count : record < Empty ? nodes.Count + 16 + (-2 - record) : record;
            all.Write([(byte)(value >> 16), (byte)(value >> 8), (byte)value]);
        }

        all.Write(new byte[16]);
        all.Write(data.ToArray());
        all.Write([0xAB, 0xCD, 0xEF, .. "MaxMind.com"u8]);
        all.Write([.. Map(
            ("node_count", Number(6, nodes.Count)),
            ("record_size", Number(5, 24)),
            ("ip_version", Number(5, ipVersion)),
            ("database_type", Text("Test-Country")),
            ("languages", [0x00, 0x04]),
            ("binary_format_major_version", Number(5, 2)),
            ("binary_format_minor_version", Number(5, 0)),
            ("build_epoch", [0x00, 0x02]),
            ("description", Map()))]);
    }

    private static void Insert(List<int[]> nodes, List<int> bits, int leaf)
    {
        var node = 0;
        foreach (var bit in bits.SkipLast(1))
        {
            if (nodes[node][bit] == Empty)
            {
                nodes[node][bit] = nodes.Count;
                nodes.Add([Empty, Empty]);
            }

            node = nodes[node][bit];
        }

        nodes[node][bits[^1]] = leaf;
    }

    private static List<int> Bits(IPNetwork range, int ipVersion)
    {
        var address = range.BaseAddress.GetAddressBytes();
        var isMapped = ipVersion == 6 && address.Length == 4;
        byte[] bytes = isMapped ? [.. new byte[12], .. address] : address;
        return [.. Enumerable.Range(0, range.PrefixLength + (isMapped ? 96 : 0)).Select(bit => (bytes[bit / 8] >> (7 - (bit % 8))) & 1)];
    }

    private static List<byte> Text(string text) => [(byte)((2 << 5) | text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static List<byte> Number(int type, int value) => [(byte)((type << 5) | 2), (byte)(value >> 8), (byte)value];

    private static List<byte> Map(params (string Key, List<byte> Value)[] pairs) => [(byte)((7 << 5) | pairs.Length), .. pairs.SelectMany(pair => Text(pair.Key).Concat(pair.Value))];
}
