using System.IO.Pipelines;
using IonMentoring.Edge.Forwarding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace IonMentoring.Edge.Tests.Forwarding;

public sealed class RequestBodyTests
{
    private const int Most = 64 * 1024;

    [Theory]
    [InlineData(1, true)]
    [InlineData(1000, true)]
    [InlineData(Most, true)]
    [InlineData(1, false)]
    [InlineData(20_000, false)]
    [InlineData(Most, false)]
    public async Task Small_whole(int length, bool isLengthStated)
    {
        var content = Content(length);
        var request = Request(content, isLengthStated);
        using var body = new RequestBody(request);

        await body.ReadAsync(CancellationToken.None);

        body.IsWhole.ShouldBeTrue();
        body.Bytes.ToArray().ShouldBe(content);
        request.ContentLength.ShouldBe(length);
        request.Headers.ContainsKey("Transfer-Encoding").ShouldBeFalse();
    }

    [Theory]
    [InlineData(Most + 1)]
    [InlineData((2 * Most) + 1)]
    [InlineData(10 * Most)]
    public async Task Large_withoutLength_passesOnceFromItsBeginning(int length)
    {
        var content = Content(length);
        var request = Request(content, isLengthStated: false);
        using var body = new RequestBody(request);

        await body.ReadAsync(CancellationToken.None);

        body.IsWhole.ShouldBeFalse();
        (await ReadAsync(request)).ShouldBe(content);
        request.ContentLength.ShouldBeNull();
        request.Headers.TransferEncoding.ToString().ShouldBe("chunked");
    }

    [Fact]
    public async Task Large_lengthStated_notTouched()
    {
        var request = Request(Content(Most + 1), isLengthStated: true);
        using var body = new RequestBody(request);

        await body.ReadAsync(CancellationToken.None);

        body.IsWhole.ShouldBeFalse();
        body.Bytes.IsEmpty.ShouldBeTrue();
        (await ReadAsync(request)).Length.ShouldBe(Most + 1);
    }

    [Fact]
    public async Task None_wholeAndEmpty()
    {
        foreach (var request in (HttpRequest[])[Request([], isLengthStated: true), Request([], isLengthStated: false), Request(null, isLengthStated: false)])
        {
            using var body = new RequestBody(request);

            await body.ReadAsync(CancellationToken.None);

            body.IsWhole.ShouldBeTrue();
            body.Bytes.IsEmpty.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task NoHeaderSaysSo_theServerDoes_read()
    {
        var content = Content(1000);
        var request = Request(content, isLengthStated: false);
        request.Headers.Remove("Transfer-Encoding");
        using var body = new RequestBody(request);

        await body.ReadAsync(CancellationToken.None);

        body.Bytes.ToArray().ShouldBe(content);
    }

    [Fact]
    public async Task ClientLeaves_readingEnds()
    {
        var request = Request(Content(1000), isLengthStated: true);
        request.Body = new Pipe().Reader.AsStream();
        using var body = new RequestBody(request);
        using var aborted = new CancellationTokenSource();
        var reading = body.ReadAsync(aborted.Token).AsTask();

        await aborted.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => reading);
    }

    private static byte[] Content(int length) => [.. Enumerable.Range(0, length).Select(number => (byte)(number * 7))];

    // Comes in pieces of odd sizes, as from a network.
    private static HttpRequest Request(byte[]? content, bool isLengthStated)
    {
        var request = new DefaultHttpContext().Request;
        request.HttpContext.Features.Set<IHttpRequestBodyDetectionFeature>(new Detection(content is not null));
        request.Method = "POST";
        if (isLengthStated)
        {
            request.ContentLength = content!.Length;
        }
        else if (content is not null)
        {
            request.Headers.TransferEncoding = "chunked";
        }

        request.Body = new InPieces(content ?? [], 1493);
        return request;
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy);
        return copy.ToArray();
    }

    private sealed record Detection(bool CanHaveBody) : IHttpRequestBodyDetectionFeature;

    private sealed class InPieces(byte[] content, int size) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
