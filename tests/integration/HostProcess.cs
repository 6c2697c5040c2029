using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace IonMentoring.Integration.Tests;

/// <summary>The program itself, as a process of its own on free ports, with its own copy of the plugins.</summary>
public sealed partial class HostProcess : IAsyncDisposable
{
    public const string OperatorKey = "operator-key-for-tests";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly StringBuilder _output;

    private HostProcess(Process process, StringBuilder output, string folder, string first, string? second)
    {
        _process = process;
        _output = output;
        Folder = folder;
        Url = new Uri(first);
        ApiUrl = new Uri(second ?? first);
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Url, Timeout = TimeSpan.FromSeconds(30) };
    }

    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>Where clients call it: the edge where there is one.</summary>
    public Uri Url { get; }

    public Uri ApiUrl { get; }

    public HttpClient Client { get; }

    /// <summary>The plugin folders that this process loads from.</summary>
    public string Plugins => Path.Combine(Folder, "plugins");

    /// <summary>Its data folder.</summary>
    public string Data => Path.Combine(Folder, "data");

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

    public Process Process => _process;

    private string Folder { get; }

    public static string HostFolder => Path.Combine(RepositoryRoot, "host", "bin", Metadata("Configuration"), "net10.0");

    public static string HostAssembly => Path.Combine(HostFolder, "IonMentoring.Host.dll");

    /// <summary>The stand-in for an api, a process that can be told how to fail.</summary>
    public static string ApiStubAssembly => Path.Combine(RepositoryRoot, "tests", "stubs", "ApiStub", "bin", Metadata("Configuration"), "net10.0", "ApiStub.dll");

    /// <summary>The built files of the fifth persona, which the solution does not ship.</summary>
    public static string MiraFolder => Path.Combine(RepositoryRoot, "tests", "personas", "Mira", "bin", Metadata("Configuration"), "net10.0");

    /// <summary>Starts the default role.</summary>
    public static Task<HostProcess> StartAsync(params string[] settings) => StartRoleAsync("all", settings);

    public static async Task<HostProcess> StartRoleAsync(string role, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("ion-mentoring-test-").FullName;
        CopyFolder(Path.Combine(HostFolder, "plugins"), Path.Combine(folder, "plugins"));
        string[] edge = role is "edge" or "all" ? ["--Edge:Url=http://127.0.0.1:0", "--Edge:OperatorUrl=http://127.0.0.1:0", $"--Edge:StateFile={Path.Combine(folder, "edge.json")}"] : [];
        string[] api = role is "api" or "all" ? ["--Api:Url=http://127.0.0.1:0", $"--Personas:Folder={Path.Combine(folder, "plugins")}", $"--Storage:Folder={Path.Combine(folder, "data")}"] : [];
        var (process, output, ready) = Launch([role, .. edge, .. api, .. settings]);
        try
        {
            await ready.WaitAsync(StartLimit);
        }
        catch (TimeoutException exception)
        {
            process.Kill();
            throw new InvalidOperationException($"The program did not start:\n{output}", exception);
        }

        if (process.HasExited)
        {
            await process.WaitForExitAsync();
            throw new InvalidOperationException($"The program ended:\n{output}");
        }

        string text;
        lock (output)
        {
            text = output.ToString();
        }

        var urls = Address().Matches(text).Select(match => match.Groups["url"].Value).ToList();
        return new(process, output, folder, urls[0], urls.Count > 1 ? urls[1] : null);
    }

    /// <summary>Runs the program until it ends by itself.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(params string[] arguments)
    {
        var (process, output, _) = Launch(arguments);
        using (process)
        {
            try
            {
                await process.WaitForExitAsync().WaitAsync(StartLimit);
            }
            catch (TimeoutException)
            {
                process.Kill();
                throw;
            }

            lock (output)
            {
                return (process.ExitCode, output.ToString());
            }
        }
    }

    public static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    /// <summary>Asks the program to end, and waits until it has. INT is what Ctrl-C sends.</summary>
    public async Task<int> StopAsync(string signal = "TERM")
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
            await kill.WaitForExitAsync();
        }

        await _process.WaitForExitAsync().WaitAsync(StopLimit);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        try
        {
            await StopAsync();
        }
        finally
        {
            if (!_process.HasExited)
            {
                _process.Kill();
            }

            _process.Dispose();
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static (Process Process, StringBuilder Output, Task Ready) Launch(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [HostAssembly, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ION_OPERATOR_KEY"] = OperatorKey;
        var output = new StringBuilder();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Exited += (_, _) => ready.TrySetResult();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return (process, output, ready.Task);

        void Take(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }

            if (line?.Contains("Ctrl-C ends it", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        }
    }

    private static string Metadata(string key) =>
        typeof(HostProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

    [GeneratedRegex(@"^  (?:edge|api)\s+real\s+(?<url>http://\S+)", RegexOptions.Multiline, 1000)]
    private static partial Regex Address();
}
