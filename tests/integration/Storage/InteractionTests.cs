using System.Text;
using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

public sealed class InteractionTests(SharedHost shared, TextKeepingHost keeping) : IClassFixture<TextKeepingHost>
{
    private const string Region = "us-central1";

    private readonly HttpClient _client = shared.Client;

    [Theory]
    [InlineData(Paths.Process, "user_input")]
    [InlineData(Paths.MultiPersona, "user_input")]
    [InlineData(Paths.Recommend, "scenario")]
    public async Task Ask_throughTheEdge_recordedWithUserAndRegion(string path, string field)
    {
        var user = NewUser();
        var answer = await _client.AskAsync(path, new() { [field] = "I need advice.", ["context"] = new JsonObject { ["user_id"] = user, ["session_id"] = "s-1" } });

        answer.ShouldBeOk();
        var kept = (await _client.InteractionsAsync(user)).Json.At("interactions.0");
        kept.Text("request_id").ShouldBe(answer.Json.Text("request_id"));
        kept.Text("endpoint").ShouldBe(path);
        kept.Text("region").ShouldBe(Region);
        kept.Text("session_id").ShouldBe("s-1");
        kept.Text("outcome").ShouldBe("answered");
        kept.Text("persona").ShouldBe(answer.Json.Find("persona_used")?.GetValue<string>() ?? answer.Json.Text("recommended_persona"));
        kept.Text("resonance_key").ShouldBe(answer.Json.Text("resonance_key"));
        kept.Flag("key_detected").ShouldBeTrue();
        kept.Text("message_hash").ShouldMatch("^[0-9a-f]{64}$");
        kept.Whole("message_length").ShouldBe("I need advice.".Length);
        kept.Find("message").ShouldBeNull();
    }

    [Fact]
    public async Task OldChat_recorded()
    {
        var user = NewUser();
        var answer = await _client.AskAsync(Paths.OldChat, new() { ["message"] = "I need advice.", ["user_id"] = user });

        answer.ShouldBeOk();
        (await _client.InteractionsAsync(user)).Json.Text("interactions.0.endpoint").ShouldBe(Paths.OldChat);
    }

    [Theory]
    [InlineData(Keys.Nana, "given")]
    [InlineData("what-is-this", "fallback")]
    public async Task OldProcess_anyKey_recordedWithHowItCame(string key, string source)
    {
        var answer = await _client.AskAsync(Paths.OldProcess, Messages.With("I need advice.", key));

        answer.ShouldBeOk();
        var kept = (await _client.DecisionsAsync(answer.Json.Text("request_id"))).Json.At("decisions.0");
        kept.Text("endpoint").ShouldBe(Paths.OldProcess);
        kept.Text("key_source").ShouldBe(source);
        kept.Text("resonance_key").ShouldBe(answer.Json.Text("resonance_key"));
    }

    [Fact]
    public async Task Bulk_goodAndRefused_theGoodPartsUnderTheirIds()
    {
        var answer = await _client.AskAsync(Paths.Bulk, new()
        {
            ["requests"] = new JsonArray(Messages.With("one", Keys.Lua), Messages.With(" "), Messages.With("three", Keys.Nana)),
        });

        var id = answer.Json.Text("request_id");
        var kept = (await _client.DecisionsAsync(id, parts: 2)).Json;
        kept.Text("decisions.0.request_id").ShouldBe($"{id}-0");
        kept.Text("decisions.0.persona").ShouldBe("Lua");
        kept.Text("decisions.1.request_id").ShouldBe($"{id}-2");
        kept.Text("decisions.1.persona").ShouldBe("Nana");
        (await _client.DecisionsAsync($"{id}-2")).Json.Text("decisions.0.endpoint").ShouldBe(Paths.Bulk);
    }

    [Fact]
    public async Task MultiPersona_twoAspects_eachPartUnderItsId()
    {
        var answer = await _client.AskAsync(Paths.MultiPersona, Messages.With("I keep missing deadlines and I need advice. Also, how does a compiler work internally?"));

        var id = answer.Json.Text("request_id");
        var kept = (await _client.DecisionsAsync(id, parts: 2)).Json;
        for (var part = 0; part < 2; part++)
        {
            kept.Text($"decisions.{part}.request_id").ShouldBe($"{id}-{part}");
            kept.Text($"decisions.{part}.persona").ShouldBe(answer.Json.Text($"parts.{part}.persona"));
            kept.Flag($"decisions.{part}.message.is_aspect").ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Ask_refusedInput_nothingIsRecorded()
    {
        var user = NewUser();
        var refused = Messages.With("hello", "angry-burst-learning");
        refused["context"] = new JsonObject { ["user_id"] = user };
        (await _client.AskAsync(Paths.Process, refused)).Status.ShouldBe(400);
        (await AskAsUserAsync(_client, user, "hello")).ShouldBeOk();

        (await _client.InteractionsAsync(user)).Json.Text("interactions.0.outcome").ShouldBe("answered");
    }

    [Fact]
    public async Task Ask_textIsNotKept_noWordOfItIsInTheDataFolder()
    {
        var user = NewUser();
        var answer = await AskAsUserAsync(_client, user, "Ugh!! I feel awful, Wilhelmina of Knaresborough shouted at me, what should I do?");
        answer.ShouldBeOk();
        await _client.InteractionsAsync(user);

        var data = await BytesOfAsync(shared.Host.Data);
        Holds(data, user).ShouldBeTrue();
        foreach (var word in (string[])["awful", "Wilhelmina", "Knaresborough", "shouted", "what should"])
        {
            Holds(data, word).ShouldBeFalse(word);
        }
    }

    [Fact]
    public async Task Ask_textIsKept_messageAndEvidenceAreThere()
    {
        const string Message = "Ugh!! I feel awful, Wilhelmina of Knaresborough shouted at me, what should I do?";
        var user = NewUser();
        var client = keeping.Host.Client;
        var answer = await AskAsUserAsync(client, user, Message);

        (await client.InteractionsAsync(user)).Json.Text("interactions.0.message").ShouldBe(Message);
        Holds(await BytesOfAsync(keeping.Host.Data), "Knaresborough").ShouldBeTrue();
        var decision = (await client.DecisionsAsync(answer.Json.Text("request_id"))).Json;
        decision.Texts("decisions.0.detection.tone.evidence").ShouldBe(answer.Json.Texts("metadata.detection.tone.evidence"));
    }

    [Fact]
    public async Task Erase_aPerson_theirDataAndTheirCachedAnswersAreGone()
    {
        var client = keeping.Host.Client;
        var (user, other) = (NewUser(), NewUser());
        const string Message = "How do I tell Zebediah about Ouagadougou?";
        (await AskAsUserAsync(client, user, Message)).Json.Flag("performance.cache_hit").ShouldBeFalse();
        (await AskAsUserAsync(client, user, Message)).Json.Flag("performance.cache_hit").ShouldBeTrue();
        await AskAsUserAsync(client, other, "And how do I stay?");
        await client.InteractionsAsync(user, count: 2);
        await client.InteractionsAsync(other);

        var exported = await client.ReadAsync(KeptInteractions.OfUser(user));
        exported.ShouldBeOk();
        exported.Json.List("interactions").Select(kept => kept.Text("message")).ShouldBe([Message, Message]);
        exported.Json.Text("interactions.0.decision.routing.primary").ShouldNotBeEmpty();
        Holds(await BytesOfAsync(keeping.Host.Data), "Zebediah").ShouldBeTrue();

        var erased = await client.OperateAsync("DELETE", KeptInteractions.OfUser(user), HostProcess.OperatorKey);
        erased.ShouldBeOk();
        erased.Json.Whole("interactions").ShouldBe(2);
        (await client.ReadAsync(KeptInteractions.OfUser(user))).Json.List("interactions").ShouldBeEmpty();
        Holds(await BytesOfAsync(keeping.Host.Data), "Zebediah").ShouldBeFalse();

        (await AskAsUserAsync(client, user, Message)).Json.Flag("performance.cache_hit").ShouldBeFalse();
        await client.InteractionsAsync(user);
        await client.InteractionsAsync(other);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a%2Fb")]
    [InlineData("한 국?#&")]
    public async Task Erase_aPersonOfAnyName_theyAndNobodyElse(string name)
    {
        var client = keeping.Host.Client;
        var user = $"{NewUser()}{name}";
        await AskAsUserAsync(client, user, "Who am I?");
        await client.InteractionsAsync(Uri.EscapeDataString(user));
        (await client.ReadAsync(KeptInteractions.OfUser(Uri.EscapeDataString(user)))).Json.List("interactions").Count.ShouldBe(1);

        (await client.OperateAsync("DELETE", KeptInteractions.OfUser(Uri.EscapeDataString($"{user}x")), HostProcess.OperatorKey)).Json.Whole("interactions").ShouldBe(0);
        var erased = await client.OperateAsync("DELETE", KeptInteractions.OfUser(Uri.EscapeDataString(user)), HostProcess.OperatorKey);
        erased.Json.Whole("interactions").ShouldBe(1);
    }

    [Theory]
    [InlineData("%FF")]
    [InlineData("%zz")]
    [InlineData("a%2Fb/.")]
    [InlineData("a%2Fb/x/..")]
    public async Task Erase_nameThatMayMeanAnother_refused(string written)
    {
        var api = keeping.Host.Output.Split('\n').Single(line => line.StartsWith("  api ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1];
        var address = new Uri($"{api}/api/v2/users/{written}/data", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(HttpMethod.Delete, address) { Headers = { Authorization = new("Bearer", HostProcess.OperatorKey) } };
        using var answer = await keeping.Host.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("from=1/2/2026", "from")]
    [InlineData("from=12:00", "from")]
    [InlineData("from=2026-02-01&to=2026-01-01", "from")]
    [InlineData("user_id=a&user_id=b", "user_id")]
    [InlineData("persona=lua&persona=riri", "persona")]
    public async Task List_filterThatIsUnclear_refusedByField(string query, string field) =>
        (await _client.ReadAsync($"/api/v2/interactions?{query}")).ShouldBeProblem(400, "INVALID_INPUT", field);

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Ask_personWhoCouldNotBeErased_refused(string user) =>
        (await AskAsUserAsync(_client, user, "Who am I?")).ShouldBeProblem(400, "INVALID_INPUT", "context.user_id");

    private static string NewUser() => $"user-{Guid.NewGuid():N}";

    private static Task<Answer> AskAsUserAsync(HttpClient client, string user, string message)
    {
        var body = Messages.With(message);
        body["context"] = new JsonObject { ["user_id"] = user };
        return client.AskAsync(Paths.Process, body);
    }

    private static bool Holds(byte[] data, string text) => data.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    // Read beside the program that writes them; the mark of a folder's owner is locked, and empty.
    private static async Task<byte[]> BytesOfAsync(string folder)
    {
        using var all = new MemoryStream();
        foreach (var name in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(name => Path.GetFileName(name) != "owner"))
        {
            await using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await file.CopyToAsync(all);
        }

        return all.ToArray();
    }
}
