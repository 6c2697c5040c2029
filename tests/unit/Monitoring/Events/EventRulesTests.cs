using IonMentoring.Monitoring.Events;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Tests.Events;

public sealed class EventRulesTests
{
    private readonly EventRules _rules = new(Options.Create(new EventsOptions()));

    [Theory]
    [InlineData(200, 0, null)]
    [InlineData(499, 2000, null)]
    [InlineData(404, 2001, "slow_answer")]
    [InlineData(500, 0, "server_error")]
    [InlineData(503, 5000, "server_error")]
    public void Answer_byStatusAndTime_theRuleItBreaks(int status, int milliseconds, string? rule) =>
        _rules.OfAnswer(status, TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(rule);

    [Theory]
    [InlineData(null, 2000, null)]
    [InlineData(null, 2001, "slow_answer")]
    [InlineData("PERSONA_UNAVAILABLE", 1, "persona_failed")]
    [InlineData("MODEL_UNAVAILABLE", 9000, "persona_failed")]
    public void Persona_byErrorAndTime_theRuleItBreaks(string? error, int milliseconds, string? rule) =>
        _rules.OfPersona(SomeEvents.Answered with { Error = error, Elapsed = TimeSpan.FromMilliseconds(milliseconds) }).ShouldBe(rule);

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 99, null)]
    [InlineData(49, 51, "low_cache_hit_rate")]
    [InlineData(50, 50, null)]
    [InlineData(900, 100, null)]
    public void Cache_byTheMinute_theRuleItBreaks(long hits, long misses, string? rule) =>
        _rules.OfCache(new CachePerformanceEvent(hits, misses, 10, 1500)).ShouldBe(rule);

    [Fact]
    public void Rules_ofTheSettings_goBefore()
    {
        var rules = new EventRules(Options.Create(new EventsOptions { ErrorStatus = 400, SlowAnswer = TimeSpan.FromMilliseconds(10), LowCacheHitRate = 0.9, FewestCacheLooks = 1 }));

        rules.OfAnswer(404, TimeSpan.Zero).ShouldBe("server_error");
        rules.OfAnswer(200, TimeSpan.FromMilliseconds(11)).ShouldBe("slow_answer");
        rules.OfCache(new CachePerformanceEvent(8, 2, 10, 1500)).ShouldBe("low_cache_hit_rate");
    }
}
