using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Integration.Tests;

/// <summary>A server with the OpenAI chat API, which answers as it is told to and keeps what it was asked.</summary>
internal sealed class StubModel : IAsyncDisposable
{
    public const string Text = "Start with one small step.";

    private const string Completion =
        """{"id":"1","object":"chat.completion","created":1767225600,"model":"stub","choices":[{"index":0,"message":{"role":"assistant","content":"Start with one small step."},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}""";

    private const string EmptyChoices =
        """{"id":"1","object":"chat.completion","created":1767225600,"model":"stub","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}""";

    private readonly WebApplication _server;
    private readonly Channel<JsonNode> _requests = Channel.CreateUnbounded<JsonNode>();
    private volatile StubBehaviour _behaviour;

    private StubModel(WebApplication server) => _server = server;

    /// <summary>What it does from now on.</summary>
    public StubBehaviour Behaviour
    {
        get => _behaviour;
        set => _behaviour = value;
    }

    public string Endpoint => $"{_server.Urls.First()}/v1";

    public static async Task<StubModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new StubModel(builder.Build());
        stub._server.MapPost("/v1/chat/completions", stub.AnswerAsync);
        await stub._server.StartAsync();
        return stub;
    }

    /// <summary>The settings that make a program ask this model.</summary>
    public string[] Settings(TimeSpan timeout) =>
        ["--Model:Provider=OpenAI", $"--Model:Endpoint={Endpoint}", "--Model:Name=stub-model", $"--Model:Timeout={timeout:c}"];

    public void ForgetRequests()
    {
        while (_requests.Reader.TryRead(out _))
        {
        }
    }

    /// <summary>The next request that was not looked at yet.</summary>
    public Task<JsonNode> NextRequestAsync() => _requests.Reader.ReadAsync().AsTask().WaitAsync(Eventually.Limit);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var request = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        await _requests.Writer.WriteAsync(request!, http.RequestAborted);
        switch (_behaviour)
        {
            case StubBehaviour.Hang:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case StubBehaviour.ClosedConnection:
                http.Abort();
                break;
            case StubBehaviour.TooManyRequests:
                http.Response.Headers.RetryAfter = "7";
                await WriteAsync(http, StatusCodes.Status429TooManyRequests, """{"error":{"message":"Slow down."}}""");
                break;
            case StubBehaviour.ServerError:
                await WriteAsync(http, StatusCodes.Status500InternalServerError, """{"error":{"message":"It broke."}}""");
                break;
            default:
                await WriteAsync(http, StatusCodes.Status200OK, Body(_behaviour));
                break;
        }
    }

    private static string Body(StubBehaviour behaviour) => behaviour switch
    {
        StubBehaviour.Garbage => "<html>This is no JSON",
        StubBehaviour.AnotherShape => """{"hello":["world"]}""",
        StubBehaviour.EmptyChoices => EmptyChoices,
        StubBehaviour.EmptyText => Completion.Replace(Text, " ", StringComparison.Ordinal),
        _ => Completion,
    };

    private static Task WriteAsync(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body, http.RequestAborted);
    }
}
