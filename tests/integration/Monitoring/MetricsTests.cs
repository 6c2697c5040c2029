namespace IonMentoring.Integration.Tests;

public sealed class MetricsTests(SharedHost shared)
{
    private const string Metrics = "/api/v2/metrics";

    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task List_everySeriesByItsName()
    {
        var names = (await _client.FetchAsync(Metrics)).Json.List("metrics").Select(metric => metric.Text("name")).ToList();
        foreach (var name in (string[])
            [
                "response_time_us", "response_time_eu", "response_time_asia", "response_time_process", "response_time_recommend", "response_time_bulk_process",
                "error_rate_global", "error_count_by_endpoint", "error_count_by_region", "cache_hit_rate_l1", "cache_hit_rate_l2", "cache_eviction_rate", "cache_miss_count",
                "throughput_global", "throughput_by_region", "database_lag_eu", "database_lag_asia", "database_query_time", "cpu_utilization", "memory_utilization",
                "instance_count", "availability_global", "uptime_percentage", "persona_count", "requests_total", "users_active",
            ])
        {
            names.ShouldContain(name);
            (await _client.FetchAsync($"{Metrics}/{name}")).ShouldBeOk();
        }
    }

    [Fact]
    public async Task Read_afterAnswers_whatTheyTookByRegion()
    {
        for (var turn = 0; turn < 5; turn++)
        {
            (await _client.AskAsync(Paths.Process, Messages.With($"How long does this take? {turn}", Keys.Lua))).ShouldBeOk();
        }

        var answer = await Eventually.AnswerAsync(
            () => _client.FetchAsync($"{Metrics}/response_time?minutes=10&by=region"), read => read.Json.Find("groups.us-central1.statistics.count")?.GetValue<long>() >= 5);
        answer.ShouldBeOk();
        answer.Json.Text("unit").ShouldBe("ms");
        var statistics = answer.Json.At("groups.us-central1.statistics");
        statistics.Number("min").ShouldBeLessThanOrEqualTo(statistics.Number("p50"));
        statistics.Number("p50").ShouldBeLessThanOrEqualTo(statistics.Number("p95"));
        statistics.Number("p95").ShouldBeLessThanOrEqualTo(statistics.Number("max"));
        answer.Json.List("points").Sum(point => point.Whole("spread.count")).ShouldBe(answer.Json.Whole("statistics.count"));
        await Eventually.AnswerAsync(() => _client.FetchAsync($"{Metrics}/persona_lua_count"), read => read.Json.Find("statistics.max")?.GetValue<double>() >= 1);
    }

    [Theory]
    [InlineData("response_time_pro", "response_time_process")]
    [InlineData("cpu", "cpu_utilization")]
    [InlineData("respnse_time_eu", "response_time_eu")]
    [InlineData("%27%20or%201=1--%0A", "")]
    public async Task Read_unknownName_404WithNearOnes(string name, string near)
    {
        var answer = await _client.FetchAsync($"{Metrics}/{name}");

        answer.ShouldBeProblem(404, "NOT_FOUND", "name");
        answer.Json.Text("error.message").ShouldContain(near);
    }

    [Theory]
    [InlineData("minutes=0", "minutes")]
    [InlineData("minutes=4321", "minutes")]
    [InlineData("minutes=5256000", "minutes")]
    [InlineData("minutes=-1", "minutes")]
    [InlineData("minutes=NaN", "minutes")]
    [InlineData("by=persona", "by")]
    [InlineData("by=%22%0A", "by")]
    public async Task Read_wrongWindow_refusedByField(string query, string field) =>
        (await _client.FetchAsync($"{Metrics}/response_time?{query}")).ShouldBeProblem(400, "INVALID_INPUT", field);

    [Fact]
    public async Task Text_forPeople_aLineForEachSeries()
    {
        (await _client.AskAsync(Paths.Process, Messages.With("Who reads this?", Keys.Lua))).ShouldBeOk();
        foreach (var series in (string[])["response_time_process ", "memory_utilization "])
        {
            await Eventually.TrueAsync(async () =>
                (await _client.GetStringAsync(new Uri("/metrics-text", UriKind.Relative))).Split('\n').Any(line => line.StartsWith(series, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Env_forAnybody_whatItRunsOnWithoutTheMachinesName()
    {
        var answer = await _client.FetchAsync("/env");
        answer.ShouldBeOk();
        answer.Json.Text("framework").ShouldStartWith(".NET 10");
        answer.Json.Whole("cores").ShouldBe(Environment.ProcessorCount);
        answer.Json.ToJsonString().ShouldNotContain(Environment.MachineName);
    }

    [Fact]
    public async Task Read_nothingMeasured_noStatistics()
    {
        var answer = await _client.FetchAsync($"{Metrics}/database_lag_asia?minutes=4320");

        answer.ShouldBeOk();
        answer.Json.Find("statistics").ShouldBeNull();
        answer.Json.List("points").ShouldBeEmpty();
    }
}
