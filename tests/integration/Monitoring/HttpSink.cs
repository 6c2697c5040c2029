using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Sinks;

/// <summary>A webhook that keeps what it is sent, and answers as it is told to.</summary>
internal sealed class HttpSink : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<string> _bodies = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _script = new();
    private readonly CancellationTokenSource _ending = new();

    private HttpSink(WebApplication server) => _server = server;

    public Uri Url => new($"{_server.Urls.First()}/hooks/a-secret-path");

    /// <summary>Everything that was sent here, whatever was answered.</summary>
    public IReadOnlyList<JsonNode> Received => [.. _bodies.Select(body => JsonNode.Parse(body)!)];

    public static async Task<HttpSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new HttpSink(builder.Build());
        sink._server.Run(sink.TakeAsync);
        await sink._server.StartAsync();
        return sink;
    }

    /// <summary>Answers one request so; those after it are answered 200.</summary>
    public HttpSink Answer(int status, params (string Name, string Value)[] headers) => Answer(http =>
    {
        http.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            http.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    });

    /// <summary>Leaves one request without an answer.</summary>
    public HttpSink Hang() => Answer(http => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _ending.Token).Token));

    /// <summary>Closes the connection of one request.</summary>
    public HttpSink Close() => Answer(http =>
    {
        http.Abort();
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        if (_ending.IsCancellationRequested)
        {
            return;
        }

        await _ending.CancelAsync();
        await _server.DisposeAsync();
        _ending.Dispose();
    }

    private HttpSink Answer(Func<HttpContext, Task> answer)
    {
        _script.Enqueue(answer);
        return this;
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        _bodies.Enqueue(await reader.ReadToEndAsync(http.RequestAborted));
        if (_script.TryDequeue(out var answer))
        {
            try
            {
                await answer(http);
            }
            catch (OperationCanceledException)
            {
                // Nobody waits any more.
            }
        }
    }
}
