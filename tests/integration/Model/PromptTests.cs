using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>What a language model gets to see.</summary>
[Collection(ModelGroup.Name)]
public sealed class PromptTests(ModelHosts hosts)
{
    private const string Message = "Mon plan: {{ persona }} \"quoted\" <b>bold</b> \\ {quote}\n그리고 한국어 \U0001F642";

    private const int LongEnoughToTell = 25;

    [Fact]
    public async Task Prompt_fullMode_systemPromptHistoryAndTheMessageVerbatim()
    {
        var body = Messages.Uncached(Message, Keys.Lua);
        body["context"] = JsonNode.Parse(
            """{"message_history":[{"role":"user","content":"Hello, you."},{"role":"assistant","content":"Hello."}],"metadata":{"plan":"free"}}""");
        var messages = await SentForAsync(body);

        messages[0].Text("role").ShouldBe("system");
        ContentOf(messages[0]).ShouldStartWith("You are Lua", Case.Sensitive);
        ContentOf(messages[0]).ShouldNotContain("그리고");
        messages[^1].Text("role").ShouldBe("user");
        ContentOf(messages[^1]).ShouldBe(Message);
        messages[^2].Text("role").ShouldBe("assistant");
        ContentOf(messages[^2]).ShouldBe("Hello.");
        messages[^3].Text("role").ShouldBe("user");
        ContentOf(messages[^3]).ShouldBe("Hello, you.");
        messages.Count(message => message.Text("role") == "system").ShouldBe(1);
        messages.ShouldContain(message => ContentOf(message).Contains("\"plan\":\"free\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prompt_summaryLight_shorterWithAtMostTwoOldMessages()
    {
        var history = new JsonArray();
        for (var turn = 0; turn < 10; turn++)
        {
            history.Add(new JsonObject { ["role"] = "user", ["content"] = $"This is turn {turn}." });
        }

        var body = Messages.Uncached("And now?", Keys.Lua);
        body["prompt_mode"] = "summary_light";
        body["context"] = new JsonObject { ["message_history"] = history };
        var messages = await SentForAsync(body);

        // System prompt, summary, two old messages, the message.
        messages.Length.ShouldBe(5);
        ContentOf(messages[1]).ShouldContain("- This is turn 0.", Case.Sensitive);
        ContentOf(messages[2]).ShouldBe("This is turn 8.");
        ContentOf(messages[3]).ShouldBe("This is turn 9.");
        ContentOf(messages[4]).ShouldBe("And now?");
    }

    [Fact]
    public async Task Prompt_any_nothingOfThePlaybook()
    {
        var lines = await PlaybookLinesAsync();
        var messages = await SentForAsync(Messages.Uncached(Message, Keys.Lua));
        var prompt = string.Join('\n', messages.Select(ContentOf));

        lines.Count.ShouldBeGreaterThan(20);
        foreach (var line in lines)
        {
            prompt.ShouldNotContain(line, Case.Sensitive);
        }
    }

    private async Task<JsonNode[]> SentForAsync(JsonObject body)
    {
        hosts.Stub.Behaviour = StubBehaviour.Success;
        hosts.Stub.ForgetRequests();
        var answer = await hosts.Strict.Client.AskAsync(Paths.Process, body);
        answer.ShouldBeOk();
        var request = await hosts.Stub.NextRequestAsync();
        request.Text("model").ShouldBe("stub-model");
        request.ToJsonString().ShouldNotContain("composition");
        return [.. request.List("messages")];
    }

    // Either a string, or a list of parts with a text each.
    private static string ContentOf(JsonNode message) => message.At("content") is JsonArray
        ? string.Concat(message.List("content").Select(part => part.Text("text")))
        : message.Text("content");

    private async Task<IReadOnlyList<string>> PlaybookLinesAsync()
    {
        var file = Path.Combine(hosts.Strict.Plugins, "Lua", "playbook.json");
        var playbook = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        return
        [
            .. from language in playbook.At("languages").AsObject()
               from section in language.Value!.List("sections")
               from selector in section.At("lines").AsObject()
               from line in selector.Value!.AsArray()
               let text = line!.GetValue<string>()
               where text.Length >= LongEnoughToTell && !text.Contains('{', StringComparison.Ordinal)
               select text,
        ];
    }
}
