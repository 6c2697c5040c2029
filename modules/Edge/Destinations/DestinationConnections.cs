using System.Net;
using System.Net.Sockets;
using IonMentoring.Edge.Forwarding;

namespace IonMentoring.Edge.Destinations;

/// <summary>Connections to one api: with HTTP/2 over its Unix socket where it has one on this machine, else with HTTP/1.1 over TCP.</summary>
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
            EnableMultipleHttp2Connections = true,
        };
    }

    public string? Socket { get; set; }

    /// <summary>
    /// Sends a request, and takes the first 64 KiB of a JSON answer: until then it can still be answered by another destination.
    /// Until then, too, it is given up as soon as this one counts as hanging, unless it can go nowhere else.
    /// </summary>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head && request.Method != HttpMethod.Options)
        {
            // Without a body it would be sent again, unasked, where an idle connection turns out to be closed.
            request.Content ??= new ByteArrayContent([]);
        }

        _ = request.Options.TryGetValue(EdgeRequest.Key, out var edgeRequest);
        if (edgeRequest?.Body is { IsWhole: true } body && request.Content is { } content)
        {
            request.Content = Repeatable(body.Bytes, content);
        }

        var hanging = edgeRequest is { IsLastAttempt: true } ? CancellationToken.None : _health.Hanging;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, hanging);
        try
        {
            var answer = await SendOnAsync(request, either.Token);
            return IsJson(answer) ? await ReadAsync(answer, either.Token) : answer;
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

    private async Task<HttpResponseMessage> SendOnAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // An upgraded connection belongs to its client alone.
        if (Socket is null || request.Headers.NonValidated.Contains("Upgrade"))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException failure) when (failure is { HttpRequestError: HttpRequestError.ConnectionError, InnerException: SocketException })
        {
            // A process that was killed leaves its socket's file behind; who listens at the address itself decides.
            Socket = null;
            request.Version = HttpVersion.Version11;
            return await base.SendAsync(request, cancellationToken);
        }
    }

    // A connection that its api closes takes no more requests, and those that come just then go to the next one: with their bodies,
    // which the forwarder's content can be read for but once.
    private static ReadOnlyMemoryContent Repeatable(ReadOnlyMemory<byte> body, HttpContent content)
    {
        var repeatable = new ReadOnlyMemoryContent(body);
        CopyHeaders(content, repeatable);
        return repeatable;
    }

    private static void CopyHeaders(HttpContent from, HttpContent to)
    {
        foreach (var (name, values) in from.Headers.NonValidated)
        {
            to.Headers.TryAddWithoutValidation(name, values);
        }
    }

    // Anything else may be a stream, whose beginning its client waits for.
    private static bool IsJson(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentType?.MediaType is { } type && (type == "application/json" || type.EndsWith("+json", StringComparison.Ordinal));

    private static async Task<HttpResponseMessage> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var arriving = answer.Content;
        try
        {
            var body = await arriving.ReadAsStreamAsync(cancellation);
            var prefix = await BodyPrefix.ReadAsync(body, arriving.Headers.ContentLength, cancellation);
            answer.Content = new StreamContent(new PrefixedStream(prefix, body));
            CopyHeaders(arriving, answer.Content);
            if (prefix is { IsWhole: true, Bytes.IsEmpty: false } && answer.Headers.TransferEncodingChunked == true)
            {
                answer.Headers.TransferEncodingChunked = null;
                answer.Content.Headers.ContentLength = prefix.Bytes.Length;
            }

            return answer;
        }
        catch (IOException exception)
        {
            answer.Dispose();
            throw new HttpRequestException("The answer broke off.", exception);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        if (context.InitialRequestMessage.Version == HttpVersion.Version11)
        {
            return await ConnectAsync(context.DnsEndPoint, ProtocolType.Tcp, cancellation);
        }

        return Socket is { } path
            ? await ConnectAsync(new UnixDomainSocketEndPoint(path), ProtocolType.Unspecified, cancellation)
            : throw new SocketException((int)SocketError.ConnectionRefused);
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
