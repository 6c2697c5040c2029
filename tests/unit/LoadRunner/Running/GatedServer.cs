using IonMentoring.LoadRunner.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IonMentoring.LoadRunner.Tests.Running;

/// <summary>A real server on loopback that answers at once while its gate is open.</summary>
internal sealed class GatedServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _requests;

    private GatedServer(WebApplication server)
    {
        _server = server;
        _gate.SetResult();
    }

    public HttpMessageInvoker Client { get; } = Http.CreateClient(connections: 64);

    public Uri Url => new(_server.Urls.First());

    public int Requests => Volatile.Read(ref _requests);

    public static async Task<GatedServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new GatedServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public void Close() => _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => _gate.TrySetResult();

    public ValueTask<Response> AskAsync(IScenarioContext context) => Http.SendAsync(Client, new HttpRequestMessage(HttpMethod.Get, Url), context.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Open();
        Client.Dispose();
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        Interlocked.Increment(ref _requests);
        await _gate.Task.WaitAsync(http.RequestAborted);
        if (http.Request.Path.StartsWithSegments("/missing", StringComparison.Ordinal))
        {
            http.Response.StatusCode = 404;
        }

        await http.Response.WriteAsync("answer");
    }
}
