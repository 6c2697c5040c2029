namespace IonMentoring.Integration.Tests;

public sealed class BadKeyTests(SharedHost shared)
{
    private readonly HttpClient _client = shared.Client;

    [Theory]
    [InlineData("""{"tone":"frustratd","pace":"burst","intent":"seek_advice"}""", "tone", "frustrated", 9)]
    [InlineData("""{"tone":"calm","pace":"brust","intent":"seek_advice"}""", "pace", "burst", 4)]
    [InlineData("""{"tone":"calm","pace":"burst","intent":"lerning"}""", "intent", "learning", 6)]
    [InlineData("\"frustratd-burst-seek-advice\"", "tone", "frustrated", 9)]
    [InlineData("\"calm-medium-learning-more\"", "intent", "learning", 6)]
    [InlineData("\"calm-medium-learning-\"", "intent", "learning", 6)]
    public async Task Process_unknownValue_namesFieldNearestAndAllowed(string key, string part, string nearest, int allowed)
    {
        var answer = await AskAsync(key);

        answer.ShouldBeProblem(400, "INVALID_RESONANCE_KEY", $"resonance_key.{part}");
        answer.Json.Text("error.details.nearest").ShouldBe(nearest);
        answer.Json.Texts("error.details.allowed").Count.ShouldBe(allowed);
        answer.Json.Texts("error.details.allowed").ShouldContain(nearest);
        await _client.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("""{"pace":"burst","intent":"learning"}""", "resonance_key.tone", 9)]
    [InlineData("""{"tone":"calm","intent":"learning"}""", "resonance_key.pace", 4)]
    [InlineData("""{"tone":"calm","pace":"burst","intent":" "}""", "resonance_key.intent", 6)]
    [InlineData("""{}""", "resonance_key.tone", 9)]
    public async Task Process_partMissing_namesItAndAllowed(string key, string field, int allowed)
    {
        var answer = await AskAsync(key);

        answer.ShouldBeProblem(400, "INVALID_RESONANCE_KEY", field);
        answer.Json.Texts("error.details.allowed").Count.ShouldBe(allowed);
        await _client.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"calm\"")]
    [InlineData("\"calm-medium\"")]
    [InlineData("\"calm medium learning\"")]
    public async Task Process_tooFewParts_theKeyIsTheField(string key)
    {
        var answer = await AskAsync(key);

        answer.ShouldBeProblem(400, "INVALID_RESONANCE_KEY", "resonance_key");
        await _client.ShouldStillServeAsync();
    }

    [Fact]
    public async Task Process_hugeKey_refusedWithoutEchoingIt()
    {
        var answer = await AskAsync($"\"{new string('z', 20_000)}-medium-learning\"");

        answer.ShouldBeProblem(400, "INVALID_RESONANCE_KEY", "resonance_key.tone");
        answer.Raw.Length.ShouldBeLessThan(2_000);
        await _client.ShouldStillServeAsync();
    }

    private Task<Answer> AskAsync(string key) => _client.AskRawAsync(Paths.Process, $$"""{"user_input":"hi","resonance_key":{{key}}}""");
}
