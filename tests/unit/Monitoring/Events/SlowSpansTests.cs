using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;

namespace IonMentoring.Monitoring.Tests.Events;

public sealed class SlowSpansTests
{
    [Theory]
    [InlineData("persona_time", 100, "slow_persona", "persona")]
    [InlineData("cache_read_time", 50, "slow_cache_read", "cache_read")]
    [InlineData("database_query_time", 100, "slow_database_query", "database_query")]
    public async Task Span_longerThanUsual_kept(string instrument, int limit, string rule, string span)
    {
        await using var parts = new EventParts(("SampleRate", "0"));
        await parts.StartAsync();
        var times = parts.Get<IMeterFactory>().Create("IonMentoring.Something").CreateHistogram<double>(instrument);
        times.Record(limit);
        times.Record(limit + 0.5, new KeyValuePair<string, object?>("persona", "Lua"));
        await parts.UntilAsync(() => parts.Storage.Stored.Any(stored => stored.Type == "SlowSpan"));

        var stored = parts.Storage.Stored.Where(stored => stored.Type == "SlowSpan").ShouldHaveSingleItem();
        stored.Rule.ShouldBe(rule);
        var content = JsonNode.Parse(stored.Content)!;
        ((string)content["span"]!, (string)content["persona"]!, (double)content["duration_ms"]!, (double)content["limit_ms"]!).ShouldBe((span, "Lua", limit + 0.5, limit));
    }

    [Fact]
    public async Task Span_otherInstruments_notHeard()
    {
        await using var parts = new EventParts();
        await parts.StartAsync();
        parts.Get<IMeterFactory>().Create("IonMentoring.Something").CreateHistogram<double>("response_time").Record(1e9);
        using var elsewhere = new Meter("IonMentoring.Something");
        elsewhere.CreateHistogram<double>("persona_time").Record(1e9);

        parts.Waiting().ShouldBeEmpty();
    }

    [Fact]
    public async Task Span_ofWritingEvents_bringsNoOther()
    {
        await using var parts = new EventParts(("SampleRate", "0"));
        var queries = parts.Get<IMeterFactory>().Create("IonMentoring.Something").CreateHistogram<double>("database_query_time");
        parts.Storage.Failure = _ =>
        {
            queries.Record(5000);
            return Task.CompletedTask;
        };
        await parts.StartAsync();
        parts.Log.Record(SomeEvents.Failed);
        await parts.UntilAsync(() => parts.Storage.Stored.Count == 1);
        parts.Log.Record(SomeEvents.Failed);
        await parts.UntilAsync(() => parts.Storage.Stored.Count >= 2);

        parts.Storage.Stored.ShouldNotContain(stored => stored.Type == "SlowSpan");
    }
}
