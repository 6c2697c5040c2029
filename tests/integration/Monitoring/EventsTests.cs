using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>Single events, as operators look them up.</summary>
public sealed class EventsTests(SharedHost shared)
{
    private const string Events = "/api/v2/events";
    private const string Person = "Wilhelmina";

    [Fact]
    public async Task Read_everythingSampled_theThreeEventsOfAnAnswerWithoutThePerson()
    {
        await using var host = await HostProcess.StartAsync("--Events:SampleRate=1", "--Suggestions:WarmUp=0");
        var id = (await AskAsync(host.Client)).Json.Text("request_id");

        var (persona, request, decision) = (await OfAsync(host, "PersonaProcess", id), await OfAsync(host, "APIRequest", id), await OfAsync(host, "RoutingDecision", id));

        (persona.Text("content.persona"), persona.Text("content.key"), persona.Flag("content.success"), persona.Flag("content.cache_hit")).ShouldBe(("Lua", Keys.Lua, true, false));
        (persona.Text("content.region"), persona.Text("content.colour")).ShouldBe((EdgeFleet.Us, "blue"));
        (request.Text("content.method"), request.Text("content.path"), request.Whole("content.status_code")).ShouldBe(("POST", Paths.Process, 200));
        (decision.Text("content.primary"), decision.Text("content.tone"), decision.Text("content.pace"), decision.Text("content.intent")).ShouldBe(("Lua", "frustrated", "burst", "seek_advice"));
        decision.Names("content.scores").ShouldBe(["lua", "elro", "riri", "nana"], ignoreOrder: true);
        var hashes = new[] { persona, request, decision }.Select(one => one.Text("content.user_id")).ToList();
        hashes.Distinct().ShouldHaveSingleItem().ShouldMatch("^[0-9a-f]{16}$");

        var all = await ReadAsync(host, "?limit=1000");
        all.Raw.ShouldNotContain(Person);
        all.Raw.ShouldNotContain("rhubarb");
        all.Json.Whole("total").ShouldBe(all.Json.List("events").Count);
        all.Json.List("events").Select(one => one.Text("at")).ShouldBeInOrder(SortDirection.Descending);
        (await ReadAsync(host, "?limit=2")).Json.List("events").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Read_nothingSampled_onlyWhatBrokeARule()
    {
        await using var host = await HostProcess.StartAsync(
            "--Events:SampleRate=0", "--Suggestions:WarmUp=0", "--Model:Provider=OpenAI", $"--Model:Endpoint=http://127.0.0.1:{Ports.Closed()}/v1/", "--Model:Name=none", "--Model:OnFailure=Error");
        var failed = await AskAsync(host.Client);
        failed.Status.ShouldBe(503);
        var id = failed.Json.Text("request_id");

        (await OfAsync(host, "PersonaProcess", id)).Text("rule").ShouldBe("persona_failed");
        var request = await OfAsync(host, "APIRequest", id);
        (request.Text("rule"), request.Text("content.error"), request.Whole("content.status_code")).ShouldBe(("server_error", "MODEL_UNAVAILABLE", 503));
        (await ReadAsync(host, "?type=routingdecision")).Json.List("events").ShouldBeEmpty();
        (await host.Client.GetStringAsync(new Uri($"{host.ApiUrl}metrics"))).ShouldContain("events_recorded");
    }

    [Theory]
    [InlineData("type=PersonaProces", "type")]
    [InlineData("type=%27%20or%201=1", "type")]
    [InlineData("minutes=0", "minutes")]
    [InlineData("minutes=99999999999", "minutes")]
    [InlineData("limit=1001", "limit")]
    [InlineData("limit=-1", "limit")]
    public async Task Read_wrong_refusedByField(string query, string field) =>
        (await ReadAsync(shared.Host, $"?{query}")).ShouldBeProblem(400, "INVALID_INPUT", field);

    [Fact]
    public async Task Read_withoutTheKey_refused() => (await shared.Client.FetchAsync(Events)).ShouldBeProblem(401, "UNAUTHENTICATED");

    private static Task<Answer> AskAsync(HttpClient client)
    {
        var body = Messages.With("Does anybody know my grandmother's rhubarb?", Keys.Lua);
        body["context"] = new JsonObject { ["user_id"] = Person, ["session_id"] = $"{Person}-1" };
        return client.AskAsync(Paths.Process, body);
    }

    private static Task<Answer> ReadAsync(HostProcess host, string query) => host.Client.OperateAsync("GET", $"{Events}{query}", HostProcess.OperatorKey);

    private static async Task<JsonNode> OfAsync(HostProcess host, string type, string requestId)
    {
        var answer = await Eventually.AnswerAsync(() => ReadAsync(host, $"?type={type}&limit=1000"), read => Of(read, requestId).Any());
        answer.ShouldBeOk();
        return Of(answer, requestId).ShouldHaveSingleItem();
    }

    private static IEnumerable<JsonNode> Of(Answer answer, string requestId) => answer.Json.List("events").Where(one => one.Find("content.request_id")?.GetValue<string>() == requestId);
}
