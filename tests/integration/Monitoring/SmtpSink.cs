using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IonMentoring.Sinks;

/// <summary>A mail server that keeps what it is sent.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<SmtpMail> _mails = new();
    private readonly ConcurrentQueue<string> _refusals = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _listening;

    private SmtpSink()
    {
        _listener.Start();
        _listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<SmtpMail> Mails => [.. _mails];

    public static SmtpSink Start() => new();

    /// <summary>Refuses the receiver of one mail so, for example <c>451 later</c>.</summary>
    public SmtpSink Refuse(string answer)
    {
        _refusals.Enqueue(answer);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        if (_ending.IsCancellationRequested)
        {
            return;
        }

        await _ending.CancelAsync();
        _listener.Stop();
        await _listening;
        _ending.Dispose();
    }

    private async Task ListenAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_ending.Token)));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            await TalkAsync(connection.GetStream());
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException)
        {
            // The other side has gone, or the test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var (from, to) = (string.Empty, new List<string>());
        await SayAsync(stream, "220 sink ready");
        while (await reader.ReadLineAsync(_ending.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO":
                    await SayAsync(stream, "250 sink");
                    break;
                case "MAIL":
                    from = Address(line);
                    await SayAsync(stream, "250 ok");
                    break;
                case "RCPT" when _refusals.TryDequeue(out var refusal):
                    await SayAsync(stream, refusal);
                    break;
                case "RCPT":
                    to.Add(Address(line));
                    await SayAsync(stream, "250 ok");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go on");
                    _mails.Enqueue(new(from, [.. to], await ReadMailAsync(reader)));
                    await SayAsync(stream, "250 taken");
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, "250 ok");
                    break;
            }
        }
    }

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];

    private async Task<string> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_ending.Token) is { } line && line != ".")
        {
            mail.AppendLine(line);
        }

        return mail.ToString();
    }

    private async Task SayAsync(NetworkStream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), _ending.Token);
}

/// <param name="From">The sender.</param>
/// <param name="To">The receivers.</param>
/// <param name="Text">Headers and body as they came.</param>
internal sealed record SmtpMail(string From, IReadOnlyList<string> To, string Text);
