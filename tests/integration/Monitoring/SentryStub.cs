using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Integration.Tests;

/// <summary>A Sentry that keeps the envelopes it is sent, or fails as it is told to.</summary>
internal sealed class SentryStub : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<byte[]> _envelopes = new();
    private readonly CancellationTokenSource _ending = new();
    private int _requests;

    private SentryStub(WebApplication server) => _server = server;

    /// <summary>What it answers; null: never.</summary>
    public int? Status { get; init; } = StatusCodes.Status200OK;

    public string Dsn => $"{_server.Urls.First().Replace("://", "://publickey@", StringComparison.Ordinal)}/42";

    public string Setting => $"--Sentry:Dsn={Dsn}";

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>The items of all envelopes: a type, and what it is about.</summary>
    public IReadOnlyList<(string Type, JsonNode Content)> Items => [.. _envelopes.SelectMany(Read)];

    public IReadOnlyList<JsonNode> Events => Of("event");

    public IReadOnlyList<JsonNode> Transactions => Of("transaction");

    public static async Task<SentryStub> StartAsync(int? status = StatusCodes.Status200OK)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new SentryStub(builder.Build()) { Status = status };
        stub._server.MapPost("/api/42/envelope/", stub.TakeAsync);
        await stub._server.StartAsync();
        return stub;
    }

    /// <summary>Whether a text is anywhere in what was sent, headers of the requests among it.</summary>
    public bool Has(string text) => _envelopes.Any(envelope => Encoding.UTF8.GetString(envelope).Contains(text, StringComparison.OrdinalIgnoreCase));

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _server.DisposeAsync();
        _ending.Dispose();
    }

    private IReadOnlyList<JsonNode> Of(string type) => [.. Items.Where(item => item.Type == type).Select(item => item.Content)];

    // A line for the envelope, then two for each item: its header and what it is.
    private static IEnumerable<(string Type, JsonNode Content)> Read(byte[] envelope)
    {
        var lines = Encoding.UTF8.GetString(envelope).Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipWhile(line => !line.StartsWith('{')).ToList();
        for (var line = 1; line + 1 < lines.Count; line += 2)
        {
            yield return ((string)JsonNode.Parse(lines[line])!["type"]!, JsonNode.Parse(lines[line + 1])!);
        }
    }

    private async Task TakeAsync(HttpContext http)
    {
        Interlocked.Increment(ref _requests);
        if (Status is not { } status)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            http.Abort();
            return;
        }

        using var kept = new MemoryStream();
        kept.Write(Encoding.UTF8.GetBytes($"{string.Join('\n', http.Request.Headers.Select(header => $"{header.Key}: {header.Value}"))}\n"));
        await using (var body = http.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(http.Request.Body, CompressionMode.Decompress) : http.Request.Body)
        {
            await body.CopyToAsync(kept);
        }

        _envelopes.Enqueue(kept.ToArray());
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status302Found)
        {
            http.Response.Headers.Location = $"{_server.Urls.First()}/elsewhere";
        }
    }
}
