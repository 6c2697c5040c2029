namespace IonMentoring.Integration.Tests;

public sealed class EveryKeyTests(SharedHost shared)
{
    private const string Message = "I keep missing deadlines and need advice";

    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task Process_everyKey_bothVersionsAnswerAlikeAndAsTheMatrixSays()
    {
        var primaries = new List<string>();
        var confidences = new List<double>();
        foreach (var key in Keys.All)
        {
            var answer = await _client.AskAsync(Paths.Process, Messages.With(Message, key));
            answer.ShouldBeOk();
            answer.Json.Text("resonance_key").ShouldBe(key);
            answer.Json.Text("content").ShouldNotBeNullOrWhiteSpace(key);
            primaries.Add(answer.Json.Text("persona_used"));
            confidences.Add(answer.Json.Number("confidence"));

            var old = await _client.AskAsync(Paths.OldProcess, Messages.With(Message, key));
            old.ShouldBeOk();
            old.Json.Text("resonance_key").ShouldBe(key);
            old.Json.Text("persona_used").ShouldBe(primaries[^1], key);
            old.Json.Number("confidence").ShouldBe(confidences[^1], key);
            old.Json.Flag("metadata.fallback").ShouldBeFalse(key);
        }

        primaries.Count(persona => persona == "Lua").ShouldBe(83);
        primaries.Count(persona => persona == "Nana").ShouldBe(66);
        primaries.Count(persona => persona == "Riri").ShouldBe(52);
        primaries.Count(persona => persona == "Elro").ShouldBe(15);
        confidences.Min().ShouldBe(0.546, 0.0005);
        confidences.Max().ShouldBe(0.823, 0.0005);
    }
}
