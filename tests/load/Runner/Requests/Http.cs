using System.Buffers;

namespace IonMentoring.LoadRunner.Requests;

/// <summary>Sends HTTP requests at little cost: no redirects, cookies, proxies or decompression, and no more connections than are allowed.</summary>
public static class Http
{
    private const int ReadBytes = 16 * 1024;

    /// <summary>A client with at most so many connections to a server; a request that finds none waits, and its time counts on.</summary>
    public static HttpMessageInvoker CreateClient(int connections)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(connections, 1);
        return new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null,
            MaxConnectionsPerServer = connections,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            ConnectTimeout = TimeSpan.FromSeconds(10),
        });
    }

    /// <summary>Sends a request and reads its answer to the end; a status other than 2xx is a failure.</summary>
    public static ValueTask<Response> SendAsync(HttpMessageInvoker client, HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(client, request, expectation: null, cancellationToken);

    /// <summary>Sends a request, reads its answer to the end and asks <paramref name="expectation"/> what is wrong with it.</summary>
    public static async ValueTask<Response> SendAsync(HttpMessageInvoker client, HttpRequestMessage request, IAnswerExpectation? expectation, CancellationToken cancellationToken)
    {
        using var answer = await client.SendAsync(request, cancellationToken);
        var status = (int)answer.StatusCode;
        if (expectation is not null)
        {
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            return expectation.Problem(status, body) is { } problem ? Response.Fail(problem, status, body.Length) : Response.Ok(status, body.Length);
        }

        var bytes = await DrainAsync(answer, cancellationToken);
        return answer.IsSuccessStatusCode ? Response.Ok(status, bytes) : Response.Fail($"status {status}", status, bytes);
    }

    private static async ValueTask<long> DrainAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ReadBytes);
        try
        {
            await using var content = await answer.Content.ReadAsStreamAsync(cancellationToken);
            long bytes = 0;
            while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                bytes += read;
            }

            return bytes;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
