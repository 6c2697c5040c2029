using System.Buffers.Binary;
using System.Net.Sockets;

namespace IonMentoring.Integration.Tests;

/// <summary>A destination that listens for HTTP/2 on a Unix socket too, and fails the first request with a body there in one way.</summary>
internal sealed class FaultyHttp2Server : IAsyncDisposable
{
    /// <summary>How much of a body must be sent for its stream to be reset: what comes later, the sender keeps until there is more.</summary>
    public const int MidBody = 60_000;

    private const int TwoFrames = 2 * 16 * 1024;

    private const byte Data = 0, Headers = 1, ResetStream = 3, Settings = 4, GoAway = 7;
    private const byte EndStream = 1, Acknowledges = 1, EndHeaders = 4;

    private static readonly byte[] Status200 = [0x88];
    private static readonly byte[] ProtocolError = [0, 0, 0, 1];
    private static readonly byte[] NothingTaken = [0, 0, 0, 0, 0, 0, 0, 0];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ion-edge-");
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource _stop = new();
    private readonly FaultyServer _probed;
    private readonly Http2Fault _fault;
    private readonly Task _serving;

    public FaultyHttp2Server(Http2Fault fault)
    {
        _fault = fault;
        var path = Path.Combine(_folder.FullName, "api.sock");
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _probed = new FaultyServer(Fault.ResetBeforeAnswer, http2Socket: path);
        _serving = ServeAsync();
    }

    public string Address => _probed.Address;

    /// <summary>How long the bodies were, in the order of their ends.</summary>
    public List<int> Bodies { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        await _probed.DisposeAsync();
        _folder.Delete(recursive: true);
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                await using var stream = new NetworkStream(await _listener.AcceptAsync(_stop.Token), ownsSocket: true);
                await ServeConnectionAsync(stream);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    // One connection at a time, and one request at a time on it.
    private async Task ServeConnectionAsync(NetworkStream stream)
    {
        try
        {
            await ServeRequestsAsync(stream);
        }
        catch (IOException)
        {
            // The edge closed the connection.
        }
    }

    private async Task ServeRequestsAsync(NetworkStream stream)
    {
        await stream.ReadExactlyAsync(new byte["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".Length], _stop.Token);
        await WriteAsync(stream, Settings, flags: 0, streamId: 0, []);
        var body = 0;
        var head = new byte[9];
        while (await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, _stop.Token) == head.Length)
        {
            var (length, type, flags, streamId) = ((head[0] << 16) | (head[1] << 8) | head[2], head[3], head[4], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)));
            await stream.ReadExactlyAsync(new byte[length], _stop.Token);
            body += type == Data ? length : 0;
            if (type == Settings && (flags & Acknowledges) == 0)
            {
                await WriteAsync(stream, Settings, Acknowledges, streamId: 0, []);
            }
            else if (type == Data && _fault == Http2Fault.ResetsStreamMidBody && body >= TwoFrames)
            {
                body = 0;
                await WriteAsync(stream, ResetStream, flags: 0, streamId, ProtocolError);
            }
            else if (type is Data or Headers && (flags & EndStream) != 0)
            {
                if (body > 0)
                {
                    Bodies.Add(body);
                    if (_fault == Http2Fault.GoesAway && Bodies.Count == 1)
                    {
                        await WriteAsync(stream, GoAway, flags: 0, streamId: 0, NothingTaken);
                        return;
                    }
                }

                await WriteAsync(stream, Headers, EndHeaders | EndStream, streamId, Status200);
                body = 0;
            }
        }
    }

    private ValueTask WriteAsync(NetworkStream stream, byte type, byte flags, int streamId, byte[] payload)
    {
        var frame = new byte[9 + payload.Length];
        (frame[2], frame[3], frame[4]) = ((byte)payload.Length, type, flags);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), streamId);
        payload.CopyTo(frame, 9);
        return stream.WriteAsync(frame, _stop.Token);
    }
}

/// <summary>How a destination fails a request over HTTP/2.</summary>
internal enum Http2Fault
{
    /// <summary>It closes the connection as one that ends does: having read the whole request, it says that it took none.</summary>
    GoesAway,

    ResetsStreamMidBody,
}
