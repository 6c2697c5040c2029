using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

public sealed class BulkTests(SharedHost shared)
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task Bulk_goodAndBad_eachSucceedsOrFailsAlone()
    {
        var answer = await _client.AskAsync(Paths.Bulk, Bulk(
            Messages.With("one", Keys.Lua), Messages.With(" ", Keys.Lua), Messages.With("three", "angry-burst-learning"), Messages.With("four", Keys.Nana)));

        answer.ShouldBeOk();
        var json = answer.Json;
        json.Flag("success").ShouldBeFalse();
        json.Whole("total").ShouldBe(4);
        json.Whole("successful").ShouldBe(2);
        json.Whole("failed").ShouldBe(2);
        json.Text("results.0.persona_used").ShouldBe("Lua");
        json.Text("results.1.error.code").ShouldBe("INVALID_INPUT");
        json.Text("results.1.error.field").ShouldBe("user_input");
        json.Text("results.2.error.code").ShouldBe("INVALID_RESONANCE_KEY");
        json.Text("results.3.persona_used").ShouldBe("Nana");
        string.Join(' ', json.List("errors").Select(error => error.Whole("index"))).ShouldBe("1 2");
        json.Text("errors.0.error.code").ShouldBe("INVALID_INPUT");
        json.Find("results.1.content").ShouldBeNull();
    }

    [Fact]
    public async Task Bulk_results_inOrderWithIdsOfTheirOwn()
    {
        var keys = Keys.All.Take(100).ToArray();
        var answer = await _client.AskAsync(Paths.Bulk, Bulk([.. keys.Select(key => Messages.With("Where do I start?", key))]));

        answer.ShouldBeOk();
        answer.Json.Flag("success").ShouldBeTrue();
        answer.Json.Whole("successful").ShouldBe(100);
        answer.Json.List("errors").Count.ShouldBe(0);
        var id = answer.Json.Text("request_id");
        var results = answer.Json.List("results");
        for (var index = 0; index < keys.Length; index++)
        {
            results[index].Text("request_id").ShouldBe($"{id}-{index}");
            results[index].Text("resonance_key").ShouldBe(keys[index]);
        }
    }

    [Fact]
    public async Task Bulk_parallelOrNot_sameResults()
    {
        JsonObject[] Requests() => [.. Keys.All.Where((_, index) => index % 10 == 0).Select(key => Messages.Uncached($"What about {key}?", key))];

        var one = await _client.AskAsync(Paths.Bulk, Bulk(Requests()));
        var body = Bulk(Requests());
        body["parallel"] = true;
        var many = await _client.AskAsync(Paths.Bulk, body);

        one.ShouldBeOk();
        many.ShouldBeOk();
        string.Join('\n', many.Json.List("results").Select(result => result.Text("content")))
            .ShouldBe(string.Join('\n', one.Json.List("results").Select(result => result.Text("content"))));
    }

    [Fact]
    public async Task Bulk_tooMany_refused()
    {
        var answer = await _client.AskAsync(Paths.Bulk, Bulk([.. Enumerable.Range(0, 101).Select(_ => Messages.With("hi", Keys.Elro))]));

        answer.ShouldBeProblem(400, "INVALID_INPUT", "requests");
        await _client.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("""{}""", "requests")]
    [InlineData("""{"requests":null}""", "requests")]
    [InlineData("""{"requests":[]}""", "requests")]
    [InlineData("""{"requests":[null]}""", "requests[0]")]
    [InlineData("""{"requests":[{"user_input":"hi"},null]}""", "requests[1]")]
    [InlineData("""{"requests":"hi"}""", "requests")]
    [InlineData("""{"requests":[{"user_input":5}]}""", "requests[0].user_input")]
    [InlineData("""{"requests":[{"user_input":"hi"}],"parallel":"yes"}""", "parallel")]
    public async Task Bulk_badList_refusedByField(string body, string field)
    {
        var answer = await _client.AskRawAsync(Paths.Bulk, body);

        answer.ShouldBeProblem(400, "INVALID_INPUT", field);
        await _client.ShouldStillServeAsync();
    }

    private static JsonObject Bulk(params JsonObject[] requests) => new() { ["requests"] = new JsonArray((JsonNode?[])[.. requests]) };
}
