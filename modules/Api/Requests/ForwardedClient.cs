using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace IonMentoring.Api.Requests;

/// <summary>Takes the client's address from the edge, which stands on loopback; anyone else's word is not taken.</summary>
internal static class ForwardedClient
{
    public static ForwardedHeadersOptions Options { get; } = Create();

    private static ForwardedHeadersOptions Create()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        options.KnownProxies.Add(IPAddress.Loopback);
        options.KnownProxies.Add(IPAddress.IPv6Loopback);
        return options;
    }
}
