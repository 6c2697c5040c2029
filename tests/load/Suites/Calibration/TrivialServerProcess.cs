using System.Diagnostics;
using IonMentoring.Integration.Tests;

namespace IonMentoring.LoadSuites.Calibration;

/// <summary>The server that does nothing, as a process.</summary>
internal sealed class TrivialServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;

    private TrivialServerProcess(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    public static async Task<TrivialServerProcess> StartAsync()
    {
        var url = new Uri($"http://127.0.0.1:{Ports.Closed()}");
        var assembly = Path.Combine(HostProcess.RepositoryRoot, "tests", "load", "TrivialServer", "bin", Path.GetFileName(Path.GetDirectoryName(HostProcess.HostFolder))!, "net10.0", "TrivialServer.dll");
        var server = new TrivialServerProcess(Process.Start(new ProcessStartInfo("dotnet", [assembly, url.ToString()]) { UseShellExecute = false })!, url);
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
            return (await client.GetAsync(url, cancellationToken)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
