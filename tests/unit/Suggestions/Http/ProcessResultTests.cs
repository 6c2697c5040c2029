using System.Text;
using System.Text.Json;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Http;
using IonMentoring.Suggestions.Http.V2;
using IonMentoring.Suggestions.Pipeline;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Suggestions.Tests.Http;

public sealed class ProcessResultTests
{
    private const string Content = "“Hello” <b>안녕</b> 🙂\n1. it's \"a\" \\ & \u0007";

    private static readonly DateTime At = new(2026, 11, 24, 10, 0, 0, 120, DateTimeKind.Utc);

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Execute_anyAnswer_isWhatTheSerializerWrites(bool includeMetadata, bool detected)
    {
        using var modules = new Modules();
        var outcome = await OutcomeAsync(modules, detected);
        var answer = Views.Process(outcome, includeMetadata, "r-1", At);
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };

        // Twice: the second finds its parts written.
        await new ProcessResult(answer, outcome.Suggestion).ExecuteAsync(new DefaultHttpContext { Response = { Body = new MemoryStream() } });
        await new ProcessResult(answer, outcome.Suggestion).ExecuteAsync(http);

        var bytes = ((MemoryStream)http.Response.Body).ToArray();
        Encoding.UTF8.GetString(bytes).ShouldBe(JsonSerializer.Serialize(answer, SuggestionsJson.Default.ProcessAnswer));
        http.Response.ContentLength.ShouldBe(bytes.Length);
        http.Response.ContentType.ShouldBe("application/json; charset=utf-8");
    }

    [Fact]
    public async Task MessageHash_ofAnAnswer_isOfItsMessage()
    {
        using var modules = new Modules();
        var suggestion = (await OutcomeAsync(modules, detected: true)).Suggestion;

        suggestion.MessageHashOf("abc").ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        suggestion.MessageHashOf("abc").ShouldBeSameAs(suggestion.MessageHashOf("abc"));
    }

    private static async Task<SuggestionOutcome> OutcomeAsync(Modules modules, bool detected)
    {
        var request = new SuggestionRequest { Message = "I need advice.", Key = detected ? null : new ResonanceKey(Tone.Calm, Pace.Medium, Intent.Learning) };
        var outcome = await modules.Get<SuggestionPipeline>().SuggestAsync(request, CancellationToken.None);
        return outcome with { Suggestion = new(Content, "Lua", "1.0.0", "0123", "1.2", "a-model", Degraded: true), CacheKey = "process:lua:0123" };
    }
}
