using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace IonMentoring.Swaps;

/// <summary>The api as a process of its own, with a plugin folder that the soak may change.</summary>
internal sealed class SoakHost : IAsyncDisposable
{
    private const string OperatorKey = "operator-key-for-the-soak";

    private readonly Process _process;
    private readonly string _folder;

    private SoakHost(Process process, string folder, Uri url)
    {
        _process = process;
        _folder = folder;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 64 }) { BaseAddress = url, Timeout = TimeSpan.FromSeconds(10) };
        Client.DefaultRequestHeaders.Authorization = new("Bearer", OperatorKey);
    }

    public HttpClient Client { get; }

    /// <summary>The folder of the plugin that is swapped.</summary>
    public string Mira => Path.Combine(_folder, "Mira");

    public long WorkingSetBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<SoakHost> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ion-mentoring-soak-").FullName;
        CopyTree(Path.Combine(Built("Host"), "plugins"), folder);
        CopyTree(Built("Mira"), Path.Combine(folder, "Mira"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Built("Host"), "IonMentoring.Host.dll"), "api", "--Api:Url=http://127.0.0.1:0", $"--Personas:Folder={folder}", $"--Storage:Folder={DataOf(folder)}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["ION_OPERATOR_KEY"] = OperatorKey;
        var url = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("  api ", StringComparison.Ordinal) == true)
            {
                url.TrySetResult(new Uri(line.Data.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1]));
            }
        };
        process.Start();
        process.BeginOutputReadLine();
        return new(process, folder, await url.Task.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    public async Task<JsonNode> PluginsAsync() => JsonNode.Parse(await Client.GetStringAsync(new Uri("/api/v2/plugins", UriKind.Relative)))!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using (var stop = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
        {
            await stop.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(DataOf(_folder), recursive: true);
    }

    private static string DataOf(string folder) => $"{folder}-data";

    private static string Built(string what) =>
        typeof(SoakHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == what).Value!;

    private static void CopyTree(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
