using System.Text.Json.Nodes;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Events;

namespace IonMentoring.Monitoring.Tests.Events;

/// <summary>What is stored of an event.</summary>
public sealed class EventContentTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 1, 12, 0, 0, TimeSpan.FromHours(9));

    private readonly EventContent _content = new(new PersonHash());

    [Fact]
    public void Write_persona_everyField()
    {
        var (stored, content) = Write("PersonaProcess", SomeEvents.Answered);

        (stored.At, stored.At.Kind, stored.Type, stored.Rule).ShouldBe((new DateTime(2026, 1, 1, 3, 0, 0, DateTimeKind.Utc), DateTimeKind.Utc, "PersonaProcess", "a_rule"));
        stored.Id.Version.ShouldBe(7);
        Without(content, "user_id", "session_id").ToJsonString().ShouldBe(
            """{"request_id":"r1","persona":"Lua","key":"frustrated-burst-seek_advice","confidence":0.823,"execution_time_ms":12.346,"cache_hit":true,"success":true,"error":null,"region":"us-central1","colour":"green"}""");
    }

    [Fact]
    public void Write_request_everyField() => Without(Write("APIRequest", SomeEvents.Request).Content, "user_id").ToJsonString().ShouldBe(
        """{"method":"POST","path":"/api/v2/process","status_code":200,"execution_time_ms":5,"request_id":"r1","error":null,"region":"us-central1","colour":"blue"}""");

    [Fact]
    public void Write_decision_everyField() => Without(Write("RoutingDecision", SomeEvents.Decided).Content, "user_id").ToJsonString().ShouldBe(
        """{"request_id":"r1","primary":"Lua","secondary":"Riri","confidence":0.823,"scores":{"lua":1,"riri":0.59},"tone":"frustrated","pace":"burst","intent":"seek_advice"}""");

    [Fact]
    public void Write_cacheAndSlowSpan_everyField()
    {
        Write("CachePerformance", new CachePerformanceEvent(2, 1, 3, 1500)).Content.ToJsonString().ShouldBe("""{"hits":2,"misses":1,"hit_rate":0.6667,"size":3,"max_size":1500}""");
        Write("SlowSpan", new SlowSpanEvent("persona", "Lua", 101.23456, 100)).Content.ToJsonString().ShouldBe("""{"span":"persona","persona":"Lua","duration_ms":101.235,"limit_ms":100}""");
    }

    [Fact]
    public void Write_persons_toldApartAndNeverNamed()
    {
        var (one, again, other) = (Write("PersonaProcess", SomeEvents.Answered), Write("APIRequest", SomeEvents.Request), Write("PersonaProcess", SomeEvents.Answered with { UserId = "somebody else" }));

        var hash = (string)one.Content["user_id"]!;
        hash.ShouldMatch("^[0-9a-f]{16}$");
        ((string)again.Content["user_id"]!).ShouldBe(hash);
        ((string)other.Content["user_id"]!).ShouldNotBe(hash);
        foreach (var stored in (StoredEvent[])[one.Stored, again.Stored, Write("RoutingDecision", SomeEvents.Decided).Stored])
        {
            stored.Content.ShouldNotContain("Wilhelmina", Case.Insensitive);
        }
    }

    [Fact]
    public void Write_samePersonInAnotherProcess_anotherHash()
    {
        var (_, other) = Write("APIRequest", SomeEvents.Request, new EventContent(new PersonHash()));
        ((string)other["user_id"]!).ShouldNotBe((string)Write("APIRequest", SomeEvents.Request).Content["user_id"]!);
    }

    private static JsonObject Without(JsonObject content, params string[] members)
    {
        foreach (var member in members)
        {
            content.Remove(member).ShouldBeTrue(member);
        }

        return content;
    }

    private (StoredEvent Stored, JsonObject Content) Write(string type, object happened, EventContent? content = null)
    {
        var stored = (content ?? _content).Write(new KeptEvent(At, type, "a_rule", happened));
        return (stored, JsonNode.Parse(stored.Content)!.AsObject());
    }
}
