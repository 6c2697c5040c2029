using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IonMentoring.Integration.Tests;

/// <summary>A real Redis of its own in a temporary folder, on a port that stays its own over a restart.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("ion-mentoring-redis-").FullName;
    private Process? _process;

    public int Port { get; } = Ports.Closed();

    public string Address => $"127.0.0.1:{Port}";

    public string Setting => $"--Caching:Redis={Address}";

    public async ValueTask InitializeAsync() => await StartAsync();

    /// <summary>Starts it, again if it was killed. It comes back empty.</summary>
    public async Task StartAsync()
    {
        _process?.Dispose();
        _process = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder, "--logfile", "redis.log"])
        {
            UseShellExecute = false,
        })!;
        var startedAt = TimeProvider.System.GetTimestamp();
        while (!await AnswersAsync())
        {
            if (_process.HasExited || TimeProvider.System.GetElapsedTime(startedAt) > StartLimit)
            {
                throw new InvalidOperationException($"redis-server did not start on port {Port}.");
            }

            await Task.Delay(Pause);
        }
    }

    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Stops it without closing a connection (<c>STOP</c>), or lets it go on (<c>CONT</c>).</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Sends one command on a connection of its own, and gives the answer as Redis wrote it.</summary>
    public async Task<string> AskAsync(params string[] command)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Port);
        var stream = socket.GetStream();
        var request = new StringBuilder().Append('*').Append(command.Length).Append("\r\n");
        foreach (var word in command)
        {
            request.Append('$').Append(Encoding.UTF8.GetByteCount(word)).Append("\r\n").Append(word).Append("\r\n");
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(request.ToString()));
        var answer = new byte[1024 * 1024];
        var read = await stream.ReadAsync(answer);
        return Encoding.UTF8.GetString(answer, 0, read);
    }

    /// <summary>The names of the keys that match a glob.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(string glob) =>
        [.. (await AskAsync("KEYS", glob)).Split("\r\n").Where(line => line.Length > 0 && line[0] is not ('*' or '$'))];

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return (await AskAsync("PING")).StartsWith("+PONG", StringComparison.Ordinal);
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
