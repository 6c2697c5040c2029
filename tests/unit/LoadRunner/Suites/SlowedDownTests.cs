using System.Text.Json;
using IonMentoring.Integration.Tests;

namespace IonMentoring.LoadRunner.Tests.Suites;

/// <summary>The headline suite sees a product that has become 20 ms slower.</summary>
public sealed class SlowedDownTests
{
    private static readonly TimeSpan Slower = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task Headline_productTwentyMillisecondsSlower_fails()
    {
        await using var host = await HostProcess.StartAsync();
        await using var slowed = await DelayingProxy.StartAsync(host.Url, Slower);

        using var run = await SuiteProcess.RunAsync("--suite", "headline", "--url", slowed.Url.ToString(), "--rate", "50", "--seconds", "2");

        run.ExitCode.ShouldBe(1, run.Output);
        var scenario = run.Json.GetProperty("scenario_stats")[0];
        scenario.GetProperty("ok").GetProperty("latency").GetProperty("min_ms").GetDouble().ShouldBeGreaterThanOrEqualTo(Slower.TotalMilliseconds);
        var thresholds = scenario.GetProperty("thresholds").EnumerateArray().ToDictionary(Name, threshold => threshold.GetProperty("is_met").GetBoolean(), StringComparer.Ordinal);
        thresholds["P99, our own bar"].ShouldBeFalse();
        thresholds["errors, our own bar"].ShouldBeTrue();
    }

    private static string Name(JsonElement threshold) => threshold.GetProperty("name").GetString()!;
}
