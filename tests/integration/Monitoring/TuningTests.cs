namespace IonMentoring.Integration.Tests;

[Collection(OperatorGroup.Name)]
public sealed class TuningTests(OperatorHost host)
{
    private const string Tune = "/api/v2/alerts/tune";
    private const string Costs = "/api/v2/costs";

    // Whole minutes are read, and what was sent may be in the minute after that of the answer.
    private static readonly TimeSpan TwoMinutes = TimeSpan.FromMinutes(2);

    private readonly HttpClient _client = host.Client;

    [Theory]
    [InlineData("POST", Tune)]
    [InlineData("GET", Costs)]
    public async Task Operation_withoutTheOperatorsKey_refused(string method, string path)
    {
        (await _client.OperateAsync(method, path, key: null)).ShouldBeProblem(401, "UNAUTHENTICATED", null);
        (await _client.OperateAsync(method, path, OperatorHost.ClientKey)).ShouldBeProblem(403, "FORBIDDEN", null);
    }

    [Theory]
    [InlineData("POST", $"{Tune}?hours=0", "hours")]
    [InlineData("POST", $"{Tune}?hours=73", "hours")]
    [InlineData("POST", $"{Tune}?hours=87600", "hours")]
    [InlineData("POST", $"{Tune}?hours=NaN", "hours")]
    [InlineData("POST", $"{Tune}?apply=perhaps", "apply")]
    [InlineData("GET", $"{Costs}?hours=0", "hours")]
    [InlineData("GET", $"{Costs}?hours=87600", "hours")]
    [InlineData("GET", $"{Costs}?month=May", "month")]
    [InlineData("GET", $"{Costs}?what_if=min-instances%3D0", "what_if")]
    [InlineData("GET", $"{Costs}?what_if=%22%0A", "what_if")]
    public async Task Operation_wrongInput_refusedByField(string method, string path, string field) =>
        (await _client.OperateAsync(method, path, HostProcess.OperatorKey)).ShouldBeProblem(400, "INVALID_INPUT", field);

    [Fact]
    public async Task Tune_aFreshProcess_saysThatTooLittleIsKnown()
    {
        var answer = await _client.OperateAsync("POST", $"{Tune}?apply=true&hours=24", HostProcess.OperatorKey);

        answer.ShouldBeOk();
        answer.Json.Whole("hours").ShouldBe(24);
        answer.Json.List("applied").ShouldBeEmpty();
        answer.Json.List("rules").Count.ShouldBe(9);
        answer.Json.List("rules").ShouldAllBe(rule => rule.Text("change") == "unknown");
    }

    [Fact]
    public async Task Costs_afterAnswers_whatWasUsedAndSent()
    {
        (await _client.AskAsync(Paths.Process, Messages.With("What does this cost?", Keys.Lua))).ShouldBeOk();
        var answer = await Eventually.AnswerAsync(
            () => _client.OperateAsync("GET", $"{Costs}?month=true&what_if=reserved&what_if=retention%3D30", HostProcess.OperatorKey),
            read => read.Json.Number("usage.requests") > 0 && read.Json.Number("usage.egress_gib") > 0,
            TwoMinutes);

        answer.ShouldBeOk();
        answer.Json.Number("usage.hours").ShouldBe(730);
        answer.Json.Number("usage.database_gib").ShouldBeGreaterThan(0);
        answer.Json.List("lines").Select(line => line.Text("part")).ShouldBe(["compute", "database", "cache", "load balancer", "logging", "monitoring", "egress"]);
        answer.Json.List("lines").Sum(line => line.Number("cost")).ShouldBe(answer.Json.Number("total"), tolerance: 0.01);
        answer.Json.List("what_ifs").Select(supposed => supposed.Text("name")).ShouldBe(["reserved", "retention=30"]);
        answer.Json.List("what_ifs")[0].Number("total").ShouldBeLessThan(answer.Json.Number("total"));
    }
}
