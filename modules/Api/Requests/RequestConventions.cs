using System.Buffers;
using IonMentoring.ModuleContracts.Api;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Api.Requests;

/// <summary>Gives every request an id, and every answer its standing headers.</summary>
internal sealed class RequestConventions(RequestDelegate next, TimeProvider time, LocalSocket? localSocket = null)
{
    private const string RequestIdHeader = "X-Request-ID";
    private const int LongestId = 64;

    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    public Task InvokeAsync(HttpContext http)
    {
        var id = http.Request.Headers[RequestIdHeader].ToString();
        http.TraceIdentifier = IsUsable(id) ? id : TimeOrderedId.At(time.GetUtcNow()).ToString("N");
        var headers = http.Response.Headers;
        headers[RequestIdHeader] = http.TraceIdentifier;
        headers["X-API-Version"] = "2";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        if (!http.Request.Path.StartsWithSegments("/docs", StringComparison.OrdinalIgnoreCase))
        {
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        }

        localSocket?.TellLocalCallers(http);
        return next(http);
    }

    private static bool IsUsable(string id) => id.Length is > 0 and <= LongestId && !id.AsSpan().ContainsAnyExcept(IdCharacters);
}
