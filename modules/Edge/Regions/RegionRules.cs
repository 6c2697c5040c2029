using System.Net;
using System.Net.Sockets;
using IonMentoring.Edge.Settings;
using IonMentoring.ModuleContracts.Api;
using MaxMind.Db;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace IonMentoring.Edge.Regions;

/// <summary>
/// Which region a request belongs to. The first rule that says something wins: the header X-Ion-Region, the country header,
/// the address range, the country of the address, the primary region.
/// </summary>
internal sealed class RegionRules
{
    public const string RegionHeader = ServingSide.RegionHeader;

    private readonly Dictionary<string, Region> _byName;
    private readonly Dictionary<string, Region> _byCountry;
    private readonly (IPNetwork Range, Region Region)[] _networks;
    private readonly string _countryHeader;
    private readonly Reader? _countries;
    private readonly IPNetwork[] _trustedProxies;

    public RegionRules(EdgeOptions options, IReadOnlyList<Region> regions)
    {
        _byName = regions.ToDictionary(region => region.Name, StringComparer.OrdinalIgnoreCase);
        Primary = _byName[options.PrimaryRegion];
        var countries = options.Countries.Count > 0 ? options.Countries : DefaultRegions.Countries.Where(pair => _byName.ContainsKey(pair.Value));
        _byCountry = countries.ToDictionary(pair => pair.Key, pair => _byName[pair.Value], StringComparer.OrdinalIgnoreCase);
        _networks = [.. options.Networks.Select(network => (network.Network, _byName[network.Region])).OrderByDescending(network => network.Network.PrefixLength)];
        _countryHeader = options.CountryHeader ?? string.Empty;
        _countries = string.IsNullOrEmpty(options.CountryDatabase) ? null : Open(options.CountryDatabase);
        _trustedProxies = [.. options.TrustedProxies.Select(proxy => AddressRange.TryParse(proxy, out var range) ? range : throw new FormatException(proxy))];
    }

    public Region Primary { get; }

    public IEnumerable<string> Names => _byName.Keys;

    public Region Named(string name) => _byName[name];

    /// <summary>The client's address: the last one in X-Forwarded-For that is not a trusted proxy, if a trusted proxy sent it.</summary>
    public IPAddress Client(HttpContext http)
    {
        var client = (http.Connection.RemoteIpAddress ?? IPAddress.Loopback).Plain();
        if (_trustedProxies.Length == 0 || !IsTrusted(client))
        {
            return client;
        }

        var forwarded = http.Request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = forwarded.Length - 1; i >= 0 && IPEndPoint.TryParse(forwarded[i], out var before); i--)
        {
            client = before.Address.Plain();
            if (!IsTrusted(client))
            {
                break;
            }
        }

        return client;
    }

    /// <summary>The region of a request; null when its X-Ion-Region names none that exists.</summary>
    public Region? Find(HttpRequest request, IPAddress client)
    {
        if (request.Headers.TryGetValue(RegionHeader, out var named))
        {
            return _byName.GetValueOrDefault((named[0] ?? string.Empty).Trim());
        }

        if (_countryHeader.Length > 0 && request.Headers.TryGetValue(_countryHeader, out var country) && _byCountry.TryGetValue((country[0] ?? string.Empty).Trim(), out var region))
        {
            return region;
        }

        foreach (var (range, place) in _networks)
        {
            if (range.Contains(client))
            {
                return place;
            }
        }

        return _countries is not null && CountryOf(client) is { } code && _byCountry.TryGetValue(code, out region) ? region : Primary;
    }

    private static Reader Open(string file)
    {
        try
        {
            return new Reader(file, FileAccessMode.Memory);
        }
        catch (Exception exception) when (exception is InvalidDatabaseException or IOException or UnauthorizedAccessException)
        {
            throw new OptionsValidationException(
                nameof(EdgeOptions), typeof(EdgeOptions), [$"Edge:CountryDatabase is “{file}”; it cannot be read as a MaxMind DB file: {exception.Message}"]);
        }
    }

    // Asked for an IPv6 address, a database of IPv4 addresses would answer with the country of its first 32 bits.
    private string? CountryOf(IPAddress client) =>
        (_countries!.Metadata.IPVersion == 6 || client.AddressFamily == AddressFamily.InterNetwork)
        && _countries.Find<Dictionary<string, object>>(client) is { } entry
        && entry.TryGetValue("country", out var country)
        && country is Dictionary<string, object> names
            ? names.GetValueOrDefault("iso_code") as string
            : null;

    private bool IsTrusted(IPAddress address) => Array.Exists(_trustedProxies, range => range.Contains(address));
}
