namespace IonMentoring.Integration.Tests;

public sealed class BadAddressTests(SharedHost shared)
{
    private readonly HttpClient _client = shared.Client;

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/api/v2/nowhere")]
    [InlineData("/api/v3/process")]
    [InlineData("/api/v2/process/more")]
    [InlineData("/")]
    public async Task Path_unknown_404(string path)
    {
        var answer = await _client.FetchAsync(path);

        answer.ShouldBeProblem(404, "NOT_FOUND", null);
        await _client.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("GET", "/api/v2/process", "POST")]
    [InlineData("DELETE", "/api/v2/personas", "GET")]
    [InlineData("PUT", "/api/v2/cache/clear", "POST")]
    [InlineData("POST", "/api/v2/health", "GET")]
    public async Task Method_wrong_405(string method, string path, string allowed)
    {
        var answer = await _client.OperateAsync(method, path, key: null);

        answer.ShouldBeProblem(405, "METHOD_NOT_ALLOWED", null);
        answer.Header("Allow").ShouldBe(allowed);
        await _client.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    public async Task Persona_unknown_404(string name)
    {
        var answer = await _client.FetchAsync($"{Paths.Personas}/{name}");

        answer.ShouldBeProblem(404, "INVALID_PERSONA", "name");
        await _client.ShouldStillServeAsync();
    }
}
