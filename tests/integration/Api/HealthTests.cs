namespace IonMentoring.Integration.Tests;

public sealed class HealthTests(SharedHost shared)
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task Health_running_healthyWithEveryDependencyUp()
    {
        var answer = await _client.FetchAsync(Paths.Health);

        answer.ShouldBeOk();
        answer.Json.Flag("healthy").ShouldBeTrue();
        answer.Json.Text("service_status.status").ShouldBe("operational");
        answer.Json.Text("service_status.version").ShouldMatch(@"^\d+\.\d+\.\d+");
        answer.Json.Whole("service_status.uptime_ms").ShouldBeGreaterThan(0);
        answer.Json.Whole("service_status.cached_requests").ShouldBeGreaterThanOrEqualTo(0);
        answer.Json.Number("service_status.error_rate").ShouldBeInRange(0, 1);
        foreach (var dependency in new[] { "personas", "model", "cache" })
        {
            answer.Json.Flag($"dependencies.{dependency}").ShouldBeTrue(dependency);
        }
    }

    [Fact]
    public async Task Status_running_inShort()
    {
        var answer = await _client.FetchAsync("/api/v2/status");

        answer.ShouldBeOk();
        answer.Json.Text("status").ShouldBe("operational");
        answer.Json.Text("version").ShouldMatch(@"^\d+\.\d+\.\d+");
        answer.Json.Whole("cache_stats.size").ShouldBeGreaterThanOrEqualTo(0);
        answer.Json.Number("cache_stats.hit_rate").ShouldBeInRange(0, 1);
    }

    [Fact]
    public async Task Live_running_ok()
    {
        var answer = await _client.FetchAsync("/healthz");

        answer.ShouldBeOk();
        answer.Json.Text("status").ShouldBe("ok");
    }

    [Fact]
    public async Task Ready_pluginsLoaded_readyAndWaitingForNothing()
    {
        var answer = await _client.FetchAsync("/readyz");

        answer.ShouldBeOk();
        answer.Json.Flag("ready").ShouldBeTrue();
        answer.Json.List("waiting_for").Count.ShouldBe(0);
    }
}
