using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace IonMentoring.Integration.Tests;

/// <summary>A process that listens on a port which stays its own over a restart: an edge, an api, or the stand-in for an api.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });

    private readonly string _assembly;
    private readonly string[] _arguments;
    private readonly StringBuilder _output = new();
    private Process? _process;

    private ServerProcess(string assembly, int port, params string[] arguments) => (_assembly, Port, _arguments) = (assembly, port, arguments);

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}";

    public string Name => $"127.0.0.1:{Port}";

    public int Id => _process!.Id;

    /// <summary>Variables of its environment, beside those of the tests.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal) { ["ION_OPERATOR_KEY"] = HostProcess.OperatorKey };

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static ServerProcess Api(string plugins, params string[] settings)
    {
        var port = Ports.Closed();
        return new(HostProcess.HostAssembly, port, ["api", $"--Api:Url=http://127.0.0.1:{port}", $"--Personas:Folder={plugins}", .. settings]);
    }

    public static ServerProcess Stub(params string[] behaviour)
    {
        var port = Ports.Closed();
        return new(HostProcess.ApiStubAssembly, port, [$"--urls=http://127.0.0.1:{port}", .. behaviour]);
    }

    public static ServerProcess Edge(int operatorPort, params string[] settings)
    {
        var port = Ports.Closed();
        return new(HostProcess.HostAssembly, port, ["edge", $"--Edge:Url=http://127.0.0.1:{port}", $"--Edge:OperatorUrl=http://127.0.0.1:{operatorPort}", .. settings]);
    }

    /// <summary>Starts it, again if it was killed, and waits until it answers, whatever it answers.</summary>
    public async Task StartAsync()
    {
        Launch();
        var startedAt = TimeProvider.System.GetTimestamp();
        while (!await AnswersAsync())
        {
            if (_process!.HasExited || TimeProvider.System.GetElapsedTime(startedAt) > StartLimit)
            {
                throw new InvalidOperationException($"{_assembly} {string.Join(' ', _arguments)} did not start:\n{Output}");
            }
        }
    }

    public void Kill() => _process!.Kill();

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{Id}"]);
        await kill.WaitForExitAsync();
    }

    public async Task<int> EndAsync()
    {
        await _process!.WaitForExitAsync().WaitAsync(StartLimit);
        return _process.ExitCode;
    }

    /// <summary>How many requests the stand-in was asked.</summary>
    public async Task<int> RequestsAsync() => int.Parse(await Client.GetStringAsync(new Uri($"{Address}/requests")), CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
    }

    private void Launch()
    {
        _process?.Dispose();
        var start = new ProcessStartInfo("dotnet", [_assembly, .. _arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri($"{Address}/readyz"));
            return true;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(Pause);
            return false;
        }
    }
}
