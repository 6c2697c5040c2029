using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace IonMentoring.Edge.Forwarding;

/// <summary>Keeps a body of up to 64 KiB, so that it can be sent again; a longer one flows through.</summary>
internal sealed class RequestBody(HttpRequest request) : IDisposable
{
    private BodyPrefix? _prefix;

    /// <summary>True when the whole body is here, or there is none.</summary>
    public bool IsWhole { get; private set; } = true;

    public ReadOnlyMemory<byte> Bytes => _prefix?.Bytes ?? default;

    public async ValueTask ReadAsync(CancellationToken cancellation)
    {
        // The server knows best: over HTTP/2 no header need say that a body follows.
        if (request.ContentLength is 0 || request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return;
        }

        if (request.ContentLength > BodyPrefix.Most)
        {
            IsWhole = false;
            return;
        }

        _prefix = await BodyPrefix.ReadAsync(request.Body, request.ContentLength, cancellation);
        IsWhole = _prefix.IsWhole;
        if (IsWhole && request.ContentLength is null)
        {
            request.Headers.Remove("Transfer-Encoding");
            request.ContentLength = _prefix.Bytes.Length;
        }
        else if (!IsWhole)
        {
            request.Body = new PrefixedStream(_prefix, request.Body);
        }
    }

    public void Dispose() => _prefix?.Dispose();
}
