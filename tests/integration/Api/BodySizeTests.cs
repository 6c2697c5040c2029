using System.Text;

namespace IonMentoring.Integration.Tests;

public sealed class BodySizeTests(SharedHost shared)
{
    private const int Kibibyte = 1024;

    private readonly HttpClient _client = shared.Client;

    [Theory]
    [InlineData(64 * Kibibyte, false, 200)]
    [InlineData(64 * Kibibyte, true, 200)]
    [InlineData((64 * Kibibyte) + 1, false, 413)]
    [InlineData((64 * Kibibyte) + 1, true, 413)]
    [InlineData(65 * Kibibyte, false, 413)]
    [InlineData(65 * Kibibyte, true, 413)]
    public async Task Process_body_atMost64Kibibytes(int bytes, bool chunked, int status) =>
        await AcceptsOrRefusesAsync(Paths.Process, Messages.Raw("hi"), bytes, chunked, status);

    [Theory]
    [InlineData(1024 * Kibibyte, false, 200)]
    [InlineData((1024 * Kibibyte) + 1, false, 413)]
    [InlineData((1024 * Kibibyte) + 1, true, 413)]
    public async Task Bulk_body_atMostOneMebibyte(int bytes, bool chunked, int status) =>
        await AcceptsOrRefusesAsync(Paths.Bulk, $$"""{"requests":[{{Messages.Raw("hi")}}]}""", bytes, chunked, status);

    private async Task AcceptsOrRefusesAsync(string path, string body, int bytes, bool chunked, int status)
    {
        // White space after the value makes a body of any length.
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body.PadRight(bytes), Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = chunked;
        var answer = await _client.CallAsync(request);

        if (status == 200)
        {
            answer.ShouldBeOk();
        }
        else
        {
            answer.ShouldBeProblem(status, "REQUEST_TOO_LARGE", null);
        }

        await _client.ShouldStillServeAsync();
    }
}
