using System.Net;
using System.Net.Sockets;

namespace IonMentoring.Edge.Destinations;

/// <summary>Connections to one api: over its Unix socket where it has one on this machine, else over TCP.</summary>
internal sealed class DestinationConnections : DelegatingHandler
{
    // Shorter than the 130 s after which the api closes an idle connection, so that both do not meet in the middle.
    private static readonly TimeSpan IdleLimit = TimeSpan.FromSeconds(60);

    private readonly DestinationHealth _health;

    public DestinationConnections(DestinationHealth health, TimeSpan connectTimeout)
    {
        _health = health;
        InnerHandler = new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            PooledConnectionIdleTimeout = IdleLimit,
            ConnectTimeout = connectTimeout,
            ConnectCallback = ConnectAsync,
        };
    }

    public string? Socket { get; set; }

    /// <summary>Sends a request. While its answer has not begun, it is given up as soon as the destination counts as hanging.</summary>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var hanging = _health.Hanging;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, hanging);
        try
        {
            return await base.SendAsync(request, either.Token);
        }
        catch (OperationCanceledException exception) when (hanging.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException("The destination stopped answering.", exception);
        }
        catch (OperationCanceledException exception) when (!either.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Connecting took too long.", exception);
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        if (Socket is { } path && File.Exists(path))
        {
            try
            {
                return await ConnectAsync(new UnixDomainSocketEndPoint(path), ProtocolType.Unspecified, cancellation);
            }
            catch (SocketException)
            {
                // A process that was killed leaves its socket file behind; the address itself decides.
            }
        }

        return await ConnectAsync(context.DnsEndPoint, ProtocolType.Tcp, cancellation);
    }

    private static async Task<Stream> ConnectAsync(EndPoint endpoint, ProtocolType protocol, CancellationToken cancellation)
    {
        var socket = protocol == ProtocolType.Tcp
            ? new Socket(SocketType.Stream, protocol) { NoDelay = true }
            : new Socket(AddressFamily.Unix, SocketType.Stream, protocol);
        try
        {
            await socket.ConnectAsync(endpoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
