using System.Diagnostics;
using IonMentoring.Integration.Tests;

namespace IonMentoring.LoadSuites.Yardsticks;

/// <summary>A program that something is held against, as a process: <c>TrivialServer</c> or <c>BareHost</c>.</summary>
internal sealed class YardstickServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;

    private YardstickServer(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <param name="program">Its project's name.</param>
    public static async Task<YardstickServer> StartAsync(string program)
    {
        var url = new Uri($"http://127.0.0.1:{Ports.Closed()}");
        var assembly = Path.Combine(HostProcess.RepositoryRoot, "tests", "load", program, "bin", Path.GetFileName(Path.GetDirectoryName(HostProcess.HostFolder))!, "net10.0", $"{program}.dll");
        var server = new YardstickServer(Process.Start(new ProcessStartInfo("dotnet", [assembly, url.ToString()]) { UseShellExecute = false })!, url);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var limit = new CancellationTokenSource(StartLimit);
        while (!await AnswersAsync(client, url, limit.Token))
        {
            await Task.Delay(Pause, limit.Token);
        }

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client, Uri url, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.GetAsync(new Uri(url, "/readyz"), cancellationToken)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
