namespace IonMentoring.Integration.Tests;

/// <summary>What every answer has, whatever was asked.</summary>
public sealed class ConventionsTests(SharedHost shared)
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task RequestId_given_echoed()
    {
        var answer = await AskWithIdAsync("my-request_1.a");

        answer.Header("X-Request-ID").ShouldBe("my-request_1.a");
        answer.Json.Text("request_id").ShouldBe("my-request_1.a");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("two words")]
    [InlineData("<script>")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123x")]
    public async Task RequestId_absentOrUnusable_generated(string? given)
    {
        var answer = await AskWithIdAsync(given);

        answer.ShouldBeOk();
        answer.Json.Text("request_id").ShouldMatch("^[0-9a-f]{32}$");
        answer.Header("X-Request-ID").ShouldBe(answer.Json.Text("request_id"));
    }

    [Fact]
    public async Task RequestId_generatedTwice_differs()
    {
        var first = await AskWithIdAsync(null);
        var second = await AskWithIdAsync(null);

        second.Json.Text("request_id").ShouldNotBe(first.Json.Text("request_id"));
    }

    [Theory]
    [InlineData("/api/v2/health")]
    [InlineData("/api/v2/personas/nobody")]
    [InlineData("/nowhere")]
    [InlineData("/openapi/v2.json")]
    public async Task Headers_anyAnswer_versionAndSecurity(string path)
    {
        var answer = await _client.FetchAsync(path);

        answer.Header("X-API-Version").ShouldBe("2");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("X-Frame-Options").ShouldBe("DENY");
        answer.Header("Referrer-Policy").ShouldBe("no-referrer");
        answer.Header("Content-Security-Policy").ShouldBe("default-src 'none'; frame-ancestors 'none'");
        answer.Header("Server").ShouldBeNull();
    }

    [Fact]
    public async Task Timestamp_anyAnswer_utc()
    {
        var answer = await _client.FetchAsync(Paths.Health);

        var timestamp = answer.Json.Text("timestamp");
        timestamp.ShouldEndWith("Z", Case.Sensitive);
        DateTimeOffset.Parse(timestamp).Offset.ShouldBe(TimeSpan.Zero);
    }

    private Task<Answer> AskWithIdAsync(string? id)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Paths.Health);
        if (id is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Request-ID", id);
        }

        return _client.CallAsync(request);
    }
}
