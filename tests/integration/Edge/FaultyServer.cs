using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IonMentoring.Integration.Tests;

/// <summary>A destination that answers probes and breaks the connection, or HTTP itself, in one way.</summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Fault _fault;
    private readonly bool _isReady;
    private readonly string? _http2Socket;
    private readonly Task _accepting;
    private int _requests;

    public FaultyServer(Fault fault, int port = 0, bool isReady = true, string? http2Socket = null)
    {
        (_fault, _isReady, _http2Socket) = (fault, isReady, http2Socket);
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Requests that reached it, probes not counted.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream, CancellationToken stop)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, stop) == 1)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadHeadAsync(stream, _stop.Token) is { Length: > 0 } head)
                {
                    if (head.StartsWith("GET /readyz ", StringComparison.Ordinal))
                    {
                        await WriteAsync(stream, $"HTTP/1.1 {(_isReady ? 200 : 503)} Probed\r\n{(_http2Socket is null ? "" : $"X-Ion-Http2-Socket: {_http2Socket}\r\n")}Content-Length: 0\r\n\r\n");
                        continue;
                    }

                    if (Interlocked.Increment(ref _requests) == 1 && _fault == Fault.ResetOnTheSecondRequest)
                    {
                        await WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                        continue;
                    }

                    await FailAsync(client, stream);
                    return;
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
            {
                // The edge went away, or the test is over.
            }
        }
    }

    private async Task FailAsync(TcpClient client, NetworkStream stream)
    {
        switch (_fault)
        {
            case Fault.ResetBeforeAnswer or Fault.ResetOnTheSecondRequest:
                client.LingerState = new LingerOption(enable: true, seconds: 0);
                break;
            case Fault.ResetMidAnswer:
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"success\":tr");
                await stream.FlushAsync();
                client.LingerState = new LingerOption(enable: true, seconds: 0);
                break;
            case Fault.ResetMidJson:
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"success\": true\r\n");
                client.LingerState = new LingerOption(enable: true, seconds: 0);
                break;
            case Fault.Malformed:
                await WriteAsync(stream, "SSH-2.0-OpenSSH_9.2\r\n\r\n");
                break;
            case Fault.Silence:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);
                break;
            case Fault.OneByteASecond:
                await WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n");
                foreach (var letter in "slow")
                {
                    await WriteAsync(stream, letter.ToString());
                    await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, _stop.Token);
                }

                break;
            default:
                throw new NotSupportedException(_fault.ToString());
        }
    }

    private Task WriteAsync(NetworkStream stream, string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text), _stop.Token).AsTask();
}

/// <summary>How a destination breaks.</summary>
internal enum Fault
{
    ResetBeforeAnswer,
    ResetMidAnswer,
    ResetMidJson,
    ResetOnTheSecondRequest,
    Malformed,
    Silence,
    OneByteASecond,
}
