using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace IonMentoring.OperatorConsole.Api;

/// <summary>Where the console finds the api that serves it, and the edge.</summary>
internal sealed class ApiAddresses(IServer server, IOptions<ConsoleOptions> options)
{
    private const string Loopback = "127.0.0.1";

    private Uri? _api;

    /// <summary>Known once the server has started.</summary>
    public Uri Api => _api ??= Reachable(
        server.Features.Get<IServerAddressesFeature>()!.Addresses.Select(BindingAddress.Parse).First(address => !address.IsUnixPipe));

    public Uri? Edge => options.Value.Edge ?? EdgeOfThisProcess;

    public Uri? EdgeOfThisProcess { get; set; }

    /// <summary>An api that listens on every address of the machine is called on loopback.</summary>
    public static Uri Reachable(BindingAddress address) => new UriBuilder(address.Scheme, IsEverywhere(address) ? Loopback : address.Host, address.Port).Uri;

    // With a name the server listens everywhere too, and the key must not go, unencrypted, to whatever the name leads to.
    // With TLS that cannot happen, and the certificate is for the name.
    private static bool IsEverywhere(BindingAddress address) => IPAddress.TryParse(address.Host, out var ip)
        ? ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)
        : address.Host is "*" or "+"
            || (address.Scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase) && !address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase));
}
