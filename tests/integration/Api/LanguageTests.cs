namespace IonMentoring.Integration.Tests;

public sealed class LanguageTests(SharedHost shared)
{
    private readonly HttpClient _client = shared.Client;

    [Theory]
    [InlineData(Keys.Lua)]
    [InlineData(Keys.Elro)]
    [InlineData(Keys.Riri)]
    [InlineData(Keys.Nana)]
    public async Task Process_koreanMessage_answeredInKorean(string key)
    {
        var answer = await _client.AskAsync(Paths.Process, Messages.With("마감을 계속 놓쳐서 너무 답답해요. 조언이 필요해요.", key));

        answer.ShouldBeOk();
        answer.Json.Text("metadata.language").ShouldBe("ko");
        var content = answer.Json.Text("content");
        content.Count(IsHangul).ShouldBeGreaterThan(content.Count(char.IsAsciiLetter), content);
    }

    [Theory]
    [InlineData(Keys.Lua)]
    [InlineData(Keys.Elro)]
    [InlineData(Keys.Riri)]
    [InlineData(Keys.Nana)]
    public async Task Process_englishMessage_answeredInEnglish(string key)
    {
        var answer = await _client.AskAsync(Paths.Process, Messages.With("I keep missing deadlines and need advice", key));

        answer.ShouldBeOk();
        answer.Json.Text("metadata.language").ShouldBe("en");
        var content = answer.Json.Text("content");
        content.Any(IsHangul).ShouldBeFalse(content);
    }

    [Fact]
    public async Task Process_koreanMessageWithoutKey_detectedAndAnsweredInKorean()
    {
        var answer = await _client.AskAsync(Paths.Process, Messages.With("컴파일러는 어떻게 동작하나요? 궁금해요."));

        answer.ShouldBeOk();
        answer.Json.Text("resonance_key").ShouldMatch("^curious-[a-z]+-learning$");
        answer.Json.Text("metadata.language").ShouldBe("ko");
        answer.Json.Text("content").Any(IsHangul).ShouldBeTrue();
    }

    private static bool IsHangul(char character) => character is >= '\uAC00' and <= '\uD7A3';
}
