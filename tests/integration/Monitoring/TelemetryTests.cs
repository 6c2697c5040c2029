using System.Net;
using System.Net.Http.Json;

namespace IonMentoring.Integration.Tests;

public sealed class TelemetryTests(SharedHost shared)
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Fact]
    public async Task Metrics_afterAnswers_inPrometheusForm()
    {
        (await shared.Client.AskAsync(Paths.Process, Messages.With("Who measures this?", Keys.Lua))).ShouldBeOk();
        await Eventually.TrueAsync(async () => (await shared.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Contains("persona_count_total", StringComparison.Ordinal));
        using var answer = await shared.Client.GetAsync(new Uri("/metrics", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        var samples = await PrometheusSample.ReadAsync("prometheus_client.parser", await answer.Content.ReadAsStringAsync());
        samples.Single(sample => sample.Is("response_time_milliseconds_count", ("endpoint", Paths.Process), ("region", EdgeFleet.Us))).Value.ShouldBeGreaterThanOrEqualTo(1);
        samples.Single(sample => sample.Is("persona_count_total", ("persona", "Lua"))).Value.ShouldBeGreaterThanOrEqualTo(1);
        samples.ShouldContain(sample => sample.Name == "storage_rows_waiting");
    }

    [Theory]
    [InlineData("prometheus_client.parser", "text/plain")]
    [InlineData("prometheus_client.openmetrics.parser", "application/openmetrics-text")]
    public async Task Metrics_hostileRegions_readByAParserAsOther(string parser, string mediaType)
    {
        string[] regions = ["\"", "\\", "\\n", "a\"b\\c", "{x=\"1\"} 2", "# HELP", "a,b=c"];
        await using var host = await HostProcess.StartRoleAsync("api", "--Suggestions:WarmUp=0");
        foreach (var region in regions.Append("eu-north-1"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Paths.Personas);
            request.Headers.TryAddWithoutValidation("X-Ion-Region", region).ShouldBeTrue();
            (await host.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var scrape = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        scrape.Headers.TryAddWithoutValidation("Accept", $"{mediaType}; version={(mediaType == "text/plain" ? "0.0.4" : "1.0.0")}");
        using var answer = await host.Client.SendAsync(scrape);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        var samples = await PrometheusSample.ReadAsync(parser, await answer.Content.ReadAsStringAsync());
        samples.Single(sample => sample.Is("response_time_milliseconds_count", ("region", "other"))).Value.ShouldBe(regions.Length);
        samples.Single(sample => sample.Is("response_time_milliseconds_count", ("region", "eu-north-1"))).Value.ShouldBe(1);
    }

    [Fact]
    public async Task Metrics_strangeRegions_onlySomeAreTold()
    {
        await using var host = await HostProcess.StartRoleAsync("api", "--Suggestions:WarmUp=0");
        for (var region = 0; region < 100; region++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Paths.Personas);
            request.Headers.TryAddWithoutValidation("X-Ion-Region", $"region-{region}");
            (await host.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var metrics = await host.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        metrics.Split('\n').Count(line => line.StartsWith("response_time_milliseconds_count", StringComparison.Ordinal) && line.Contains("on-", StringComparison.Ordinal)).ShouldBeLessThan(40);
        metrics.ShouldContain("region=\"other\"");
    }

    [Fact]
    public async Task Collector_inTheSettings_getsMetricsTracesAndLogsWithoutAMessage()
    {
        await using var collector = await Collector.StartAsync();
        await using (var host = await HostProcess.StartRoleAsync("api", collector.Setting, "--Suggestions:WarmUp=0"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Paths.Process) { Content = JsonContent.Create(Messages.With("Does Wilhelmina see this?", Keys.Lua)) };
            request.Headers.Add("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01");
            (await host.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
            foreach (var path in (string[])["/api/v2/users/Wilhelmina%2FX/data", "/api/v2/interactions?user_id=Wilhelmina"])
            {
                (await host.Client.OperateAsync("GET", path, HostProcess.OperatorKey)).ShouldBeOk();
            }

            (await host.StopAsync()).ShouldBe(0);
        }

        // What was measured until then is sent when the program ends.
        collector.Has("metrics", "response_time"u8).ShouldBeTrue();
        collector.Has("traces", Convert.FromHexString(TraceId)).ShouldBeTrue();
        collector.Has("traces", "persona prompt"u8).ShouldBeTrue();
        collector.Has("logs", "IonMentoring"u8).ShouldBeTrue();
        foreach (var signal in (string[])["metrics", "traces", "logs"])
        {
            collector.Has(signal, "Wilhelmina"u8).ShouldBeFalse(signal);
        }
    }

    [Fact]
    public async Task Collector_thatIsNotThere_theProgramServesAndEnds()
    {
        await using var host = await HostProcess.StartRoleAsync("api", "--Monitoring:Otlp=http://127.0.0.1:1", "--Suggestions:WarmUp=0");
        (await host.Client.AskAsync(Paths.Process, Messages.With("Who listens?", Keys.Lua))).ShouldBeOk();
        (await host.StopAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ftp://127.0.0.1")]
    public async Task Collector_wrongAddress_refusedByName(string address)
    {
        var (exitCode, output) = await HostProcess.RunToEndAsync("api", $"--Monitoring:Otlp={address}");

        exitCode.ShouldBe(78, output);
        output.ShouldContain("Monitoring:Otlp", Case.Sensitive);
    }
}
