using System.Net.WebSockets;

namespace ApiStub;

/// <summary>The stand-in's endpoints.</summary>
internal static class StubEndpoints
{
    private static readonly TimeSpan EventEvery = TimeSpan.FromMilliseconds(200);

    public static void Map(WebApplication api)
    {
        api.MapGet("/readyz", (Behaviour behaviour) => behaviour.IsReady ? Results.Ok() : Results.StatusCode(503));
        api.MapGet("/requests", (Behaviour behaviour) => behaviour.Requests);
        api.MapPost("/api/v2/process", AnswerAsync);
        api.MapPost("/api/v2/unsafe", AnswerAsync);
        api.MapGet("/events", EventsAsync);
        api.MapGet("/echo", EchoAsync);
        api.MapGet("/headers", (HttpRequest request) => request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()));
        api.MapGet("/status/{status:int}", (int status) => Results.StatusCode(status));
    }

    private static async Task AnswerAsync(HttpContext http, Behaviour behaviour, TimeProvider time)
    {
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        var fails = behaviour.CountAndFail();
        if (behaviour.Delay > TimeSpan.Zero)
        {
            await Task.Delay(behaviour.Delay, time, http.RequestAborted);
        }

        http.Response.StatusCode = fails ? behaviour.FailStatus : 200;
        await http.Response.WriteAsJsonAsync(new { success = !fails });
    }

    private static async Task EventsAsync(HttpContext http, IHostApplicationLifetime lifetime, TimeProvider time)
    {
        http.Response.ContentType = "text/event-stream";
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        for (var number = 1; !either.IsCancellationRequested; number++)
        {
            await http.Response.WriteAsync($"data: {number}\n\n", CancellationToken.None);
            await http.Response.Body.FlushAsync(CancellationToken.None);
            await Task.Delay(EventEvery, time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task EchoAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = 400;
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[4096];
        while (await socket.ReceiveAsync(buffer, http.RequestAborted) is { MessageType: not WebSocketMessageType.Close } received)
        {
            await socket.SendAsync(buffer.AsMemory(0, received.Count), received.MessageType, received.EndOfMessage, http.RequestAborted);
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, http.RequestAborted);
    }
}
