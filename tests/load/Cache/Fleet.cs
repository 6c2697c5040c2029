using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using IonMentoring.Integration.Tests;

namespace IonMentoring.CacheLoad;

/// <summary>A Redis and two apis, each a process of its own.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private const string OperatorKey = "operator-key-for-the-load";
    private const int Apis = 2;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ion-mentoring-load-");
    private readonly List<Process> _processes = [];
    private readonly List<HttpClient> _clients = [];

    public IReadOnlyList<HttpClient> Clients => _clients;

    public static async Task<Fleet> StartAsync()
    {
        var fleet = new Fleet();
        var port = Ports.Closed();
        fleet._processes.Add(Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--loglevel", "warning"]))!);
        for (var api = 0; api < Apis; api++)
        {
            fleet._clients.Add(new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = await fleet.StartApiAsync(port) });
            fleet._clients[api].DefaultRequestHeaders.Authorization = new("Bearer", OperatorKey);
        }

        return fleet;
    }

    public async Task ClearAsync()
    {
        using var answer = await _clients[0].PostAsync(new Uri("/api/v2/cache/clear", UriKind.Relative), content: null);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<Counts> CountsAsync()
    {
        var sum = new Counts(0, 0, 0, 0, 0, 0);
        foreach (var client in _clients)
        {
            var process = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v2/cache-stats", UriKind.Relative)))!["kinds"]!["process"]!;
            sum += new Counts(Read(process, "hits"), Read(process, "misses"), Read(process["l1"], "hits"), Read(process["l1"], "misses"), Read(process["l2"], "hits"), Read(process["l2"], "misses"));
        }

        return sum;
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        foreach (var process in Enumerable.Reverse(_processes))
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private static long Read(JsonNode? counts, string name) => counts![name]!.GetValue<long>();

    private async Task<Uri> StartApiAsync(int redis)
    {
        var built = typeof(Fleet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Host").Value!;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(built, "IonMentoring.Host.dll"), "api", "--Api:Url=http://127.0.0.1:0", $"--Caching:Redis=127.0.0.1:{redis}", "--Suggestions:WarmUp=0", $"--Storage:Folder={_folder.FullName}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["ION_OPERATOR_KEY"] = OperatorKey;
        var url = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start };
        _processes.Add(process);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("  api ", StringComparison.Ordinal) == true)
            {
                url.TrySetResult(new Uri(line.Data.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1]));
            }
        };
        process.Start();
        process.BeginOutputReadLine();
        return await url.Task.WaitAsync(StartLimit);
    }
}
