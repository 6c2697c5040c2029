using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

public sealed class VersionOneTests(SharedHost shared)
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task Chat_message_answeredWithRhythmToneAndRouting()
    {
        var answer = await _client.AskAsync(Paths.OldChat, Chat("I keep missing deadlines and need advice", "ann"));

        answer.ShouldBeOk();
        answer.ShouldBeDeprecated();
        var json = answer.Json;
        json.Text("content").ShouldNotBeNullOrWhiteSpace();
        json.Text("persona_used").ShouldBe("Lua");
        json.Text("resonance_key").ShouldMatch("^frustrated-[a-z]+-seek_advice$");
        json.Number("confidence").ShouldBeInRange(0, 1);
        Keys.Paces.ShouldContain(json.Text("metadata.rhythm.pace"));
        json.Number("metadata.rhythm.avg_length").ShouldBeGreaterThan(0);
        json.Number("metadata.rhythm.punctuation_density").ShouldBeInRange(0, 1);
        json.Text("metadata.tone.primary").ShouldBe("frustrated");
        json.Number("metadata.tone.confidence").ShouldBeInRange(0, 1);
        json.Names("metadata.tone").ShouldContain("secondary");
        json.Text("metadata.routing.secondary_persona").ShouldNotBeNullOrWhiteSpace();
        json.Text("metadata.routing.reasoning").ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("""{"user_id":"ann"}""")]
    [InlineData("""{"message":" ","user_id":"ann"}""")]
    [InlineData("""{"message":5,"user_id":"ann"}""")]
    [InlineData("""{"message":"hi"}""")]
    [InlineData("""{"message":"hi","user_id":""}""")]
    [InlineData("""{"message":""")]
    [InlineData("""[]""")]
    [InlineData("")]
    public async Task Chat_badBody_422(string body)
    {
        var answer = await _client.AskRawAsync(Paths.OldChat, body);

        answer.ShouldBeOldProblem(422);
        await _client.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData(1_000, 128, true)]
    [InlineData(1_001, 128, false)]
    [InlineData(1_000, 129, false)]
    public async Task Chat_lengths_boundedAt1000And128(int message, int userId, bool accepted)
    {
        var answer = await _client.AskAsync(Paths.OldChat, Chat(new string('m', message), new string('u', userId)));

        if (accepted)
        {
            answer.ShouldBeOk();
        }
        else
        {
            answer.ShouldBeOldProblem(422);
        }
    }

    [Fact]
    public async Task Process_key_answered()
    {
        var answer = await _client.AskAsync(Paths.OldProcess, Messages.With("hello", "calm-medium-learning"));

        answer.ShouldBeOk();
        answer.ShouldBeDeprecated();
        answer.Json.Text("content").ShouldNotBeNullOrWhiteSpace();
        answer.Json.Text("persona_used").ShouldBe("Elro");
        answer.Json.Text("resonance_key").ShouldBe(Keys.Elro);
        answer.Json.Number("confidence").ShouldBe(0.706, 1e-9);
        answer.Json.Flag("metadata.fallback").ShouldBeFalse();
    }

    [Theory]
    [InlineData("frustrated-burst-seek-advice", Keys.Lua)]
    [InlineData("calm-medium-plan", "calm-medium-planning")]
    public async Task Process_oldSpelling_noFallback(string given, string meant)
    {
        var answer = await _client.AskAsync(Paths.OldProcess, Messages.With("hello", given));

        answer.ShouldBeOk();
        answer.Json.Text("resonance_key").ShouldBe(meant);
        answer.Json.Flag("metadata.fallback").ShouldBeFalse();
    }

    [Theory]
    [InlineData("zzz-qqq-www")]
    [InlineData("frustrated-burst")]
    [InlineData("frustrated-burst-learning-zzz")]
    [InlineData("zzz")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Process_noSuchKey_fallbackThatSaysSo(string? key)
    {
        var answer = await _client.AskAsync(Paths.OldProcess, Messages.With("hello", key));

        answer.ShouldBeOk();
        answer.ShouldBeDeprecated();
        answer.Json.Text("persona_used").ShouldBe("Elro");
        answer.Json.Text("resonance_key").ShouldBe(Keys.Elro);
        answer.Json.Flag("metadata.fallback").ShouldBeTrue();
        answer.Raw.ShouldNotContain("zzz");
        answer.Raw.ShouldNotContain("frustrated-burst");
    }

    [Theory]
    [InlineData("""{"resonance_key":"calm-medium-learning"}""")]
    [InlineData("""{"user_input":"\u0000","resonance_key":"calm-medium-learning"}""")]
    [InlineData("""{"user_input":"hi","resonance_key":5}""")]
    [InlineData("""{"user_input":""")]
    [InlineData("null")]
    public async Task Process_badBody_400(string body)
    {
        var answer = await _client.AskRawAsync(Paths.OldProcess, body);

        answer.ShouldBeOldProblem(400);
        await _client.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData(Paths.OldChat)]
    [InlineData(Paths.OldProcess)]
    public async Task Body_tooLarge_413(string path)
    {
        var answer = await _client.AskRawAsync(path, "{}".PadRight(65 * 1024));

        answer.ShouldBeOldProblem(413);
        await _client.ShouldStillServeAsync();
    }

    private static JsonObject Chat(string message, string userId) => new() { ["message"] = message, ["user_id"] = userId };
}
