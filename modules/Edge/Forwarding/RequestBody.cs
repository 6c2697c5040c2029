using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace IonMentoring.Edge.Forwarding;

/// <summary>Keeps a body of up to 64 KiB, so that it can be sent again; a longer one flows through.</summary>
internal sealed class RequestBody(HttpRequest request) : IDisposable
{
    private const int Most = 64 * 1024;
    private const int First = 4 * 1024;

    private byte[]? _buffer;
    private int _length;

    /// <summary>True when the whole body is here, or there is none.</summary>
    public bool IsWhole { get; private set; } = true;

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    public async ValueTask ReadAsync(CancellationToken cancellation)
    {
        // The server knows best: over HTTP/2 no header need say that a body follows.
        if (request.ContentLength is 0 || request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return;
        }

        if (request.ContentLength > Most)
        {
            IsWhole = false;
            return;
        }

        _buffer = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? First) + 1);
        var body = request.Body;
        int read;
        while (_length <= Most && (read = await body.ReadAsync(_buffer.AsMemory(_length), cancellation)) > 0)
        {
            _length += read;
            if (_length == _buffer.Length && _length <= Most)
            {
                Grow();
            }
        }

        IsWhole = _length <= Most;
        if (IsWhole && request.ContentLength is null)
        {
            request.Headers.Remove("Transfer-Encoding");
            request.ContentLength = _length;
        }
        else if (!IsWhole)
        {
            request.Body = new PrefixedStream(_buffer.AsMemory(0, _length), body);
        }
    }

    /// <summary>Puts the body back at its start, for one more attempt.</summary>
    public void Rewind()
    {
        if (IsWhole && _buffer is not null)
        {
            request.Body = new MemoryStream(_buffer, 0, _length, writable: false);
        }
    }

    public void Dispose()
    {
        if (_buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = null;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(_buffer!.Length * 2, Most + 1));
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
