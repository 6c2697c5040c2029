using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace IonMentoring.OperatorConsole.Api;

/// <summary>Where the console finds the api that serves it, and the edge.</summary>
internal sealed class ApiAddresses(IServer server, IOptions<ConsoleOptions> options)
{
    private Uri? _api;

    /// <summary>Known once the server has started.</summary>
    public Uri Api => _api ??= Reachable(
        server.Features.Get<IServerAddressesFeature>()!.Addresses.Select(BindingAddress.Parse).First(address => !address.IsUnixPipe));

    public Uri? Edge => options.Value.Edge ?? EdgeOfThisProcess;

    public Uri? EdgeOfThisProcess { get; set; }

    // An api that listens on every address of the machine is called on loopback.
    private static Uri Reachable(BindingAddress address) => new UriBuilder(
        address.Scheme, address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host, address.Port).Uri;
}
