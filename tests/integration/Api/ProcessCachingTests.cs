using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

public sealed class ProcessCachingTests(SharedHost shared)
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task Process_sameRequestAgain_sameAnswerFromTheCache()
    {
        var first = await _client.AskAsync(Paths.Process, Messages.With("I ask this twice, in the same words", Keys.Riri));
        var second = await _client.AskAsync(Paths.Process, Messages.With("I ask this twice, in the same words", Keys.Riri));

        first.Json.Flag("performance.cache_hit").ShouldBeFalse();
        second.Json.Flag("performance.cache_hit").ShouldBeTrue();
        second.Json.Text("content").ShouldBe(first.Json.Text("content"));
        second.Json.Text("performance.cache_key").ShouldBe(first.Json.Text("performance.cache_key"));
        second.Json.Text("request_id").ShouldNotBe(first.Json.Text("request_id"));
    }

    [Fact]
    public async Task Process_cacheNotUsed_neitherKeyNorHit()
    {
        for (var turn = 0; turn < 2; turn++)
        {
            var answer = await _client.AskAsync(Paths.Process, Messages.Uncached("I ask this without the cache", Keys.Riri));
            answer.ShouldBeOk();
            answer.Json.Flag("performance.cache_hit").ShouldBeFalse();
            answer.Json.Find("performance.cache_key").ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("""{"user_id":"ben"}""")]
    [InlineData("""{"user_id":"ann","session_id":"s2"}""")]
    [InlineData("""{"user_id":"ann","metadata":{"plan":"free"}}""")]
    [InlineData("""{"user_id":"ann","message_history":[{"role":"user","content":"Hello"}]}""")]
    [InlineData("""{"session_id":"ann"}""")]
    public async Task Process_sameMessageOtherContext_notShared(string context)
    {
        var first = await _client.AskAsync(Paths.Process, Body("""{"user_id":"ann"}"""));
        var second = await _client.AskAsync(Paths.Process, Body(context));

        second.ShouldBeOk();
        second.Json.Flag("performance.cache_hit").ShouldBeFalse();
        second.Json.Text("performance.cache_key").ShouldNotBe(first.Json.Text("performance.cache_key"));
    }

    [Fact]
    public async Task Process_sameMessageOtherMode_notShared()
    {
        var full = await _client.AskAsync(Paths.Process, Messages.With("Which mode is this?", Keys.Riri));
        var body = Messages.With("Which mode is this?", Keys.Riri);
        body["prompt_mode"] = "summary_light";
        var light = await _client.AskAsync(Paths.Process, body);

        light.Json.Text("performance.cache_key").ShouldNotBe(full.Json.Text("performance.cache_key"));
    }

    [Theory]
    [InlineData("caf\u00E9 or not?", "cafe\u0301 or not?")]
    [InlineData("\uD55C\uAE00\uB85C \uBB3B\uC2B5\uB2C8\uB2E4", "\u1112\u1161\u11AB\u1100\u1173\u11AF\u1105\u1169 \u1106\u116E\u11AE\u1109\u1173\u11B8\u1102\u1175\u1103\u1161")]
    [InlineData("cafe\u0301 or tea?", "caf\u00E9 or tea?")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF!", "\uD55C\uAE00!")]
    public async Task Process_sameMessageTypedAnotherWay_shared(string oneWay, string another)
    {
        var first = await _client.AskAsync(Paths.Process, Messages.With(oneWay, Keys.Riri));
        var second = await _client.AskAsync(Paths.Process, Messages.With(another, Keys.Riri));

        first.ShouldBeOk();
        first.Json.Text("metadata.language").ShouldBe(oneWay[0] > '\u1000' ? "ko" : "en");
        second.Json.Text("performance.cache_key").ShouldBe(first.Json.Text("performance.cache_key"));
        second.Json.Flag("performance.cache_hit").ShouldBeTrue();
    }

    private static JsonObject Body(string context)
    {
        var body = Messages.With("Whose answer is this?", Keys.Riri);
        body["context"] = JsonNode.Parse(context);
        return body;
    }
}
