using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Events;

namespace IonMentoring.Monitoring.Tests.Events;

/// <summary>Which events are kept, and what becomes of too many.</summary>
public sealed class EventLogTests
{
    [Fact]
    public async Task Record_brokeARule_keptThoughNothingIsSampled()
    {
        await using var parts = new EventParts(("SampleRate", "0"));
        for (var turn = 0; turn < 1000; turn++)
        {
            parts.Log.Record(SomeEvents.Answered);
            parts.Log.Record(SomeEvents.Decided);
        }

        parts.Log.Record(SomeEvents.Failed);

        var kept = parts.Waiting().ShouldHaveSingleItem();
        (kept.Type, kept.Rule).ShouldBe(("PersonaProcess", "persona_failed"));
    }

    [Fact]
    public async Task Record_everythingSampled_everythingKept()
    {
        await using var parts = new EventParts(("SampleRate", "1"));
        parts.Log.Record(SomeEvents.Answered);
        parts.Log.Record(SomeEvents.Decided);

        parts.Waiting().Select(kept => (kept.Type, kept.Rule)).ShouldBe([("PersonaProcess", null), ("RoutingDecision", null)]);
    }

    [Fact]
    public async Task IsKept_oneInAHundred_aboutThatMany()
    {
        await using var parts = new EventParts();
        var kept = Enumerable.Range(0, 100_000).Count(_ => parts.Log.IsKept(rule: null));

        // 1,000 are expected; seven standard deviations to each side.
        kept.ShouldBeInRange(780, 1220);
    }

    [Fact]
    public async Task Record_noRoomLeft_droppedAndCountedAtOnce()
    {
        const int Excess = 25;
        await using var parts = new EventParts(("MostPerMinute", "600000"));
        for (var turn = 0; turn < EventQueue.Most + Excess; turn++)
        {
            // Nobody takes them. That this comes to its end is the point.
            parts.Log.Record(SomeEvents.Failed);
        }

        parts.Counts["events_dropped full"].ShouldBe(Excess);
        parts.Waiting().Count.ShouldBe(EventQueue.Most);
    }

    [Fact]
    public async Task Record_moreThanAMinutesWorth_droppedAndCountedUntilTheNext()
    {
        await using var parts = new EventParts(("MostPerMinute", "60"));
        Keep(parts, 25, "one", "two", "three", "four", "five");
        parts.Counts["events_dropped limit"].ShouldBe(65);
        parts.Time.Advance(TimeSpan.FromMinutes(1));
        Keep(parts, 15, "one", "two", "three", "four");

        parts.Counts["events_dropped limit"].ShouldBe(65);
        parts.Waiting().Count.ShouldBe(120);
    }

    [Fact]
    public async Task Record_twoRulesBrokenAllTheTime_leaveRoomForOthers()
    {
        await using var parts = new EventParts(("MostPerMinute", "60"));
        Keep(parts, 1000, "server_error", "persona_failed");
        Keep(parts, 10, "low_cache_hit_rate");

        parts.Waiting().CountBy(stored => stored.Rule!).ShouldBe(
            [new("server_error", 15), new("persona_failed", 15), new("low_cache_hit_rate", 10)], ignoreOrder: true);
    }

    [Fact]
    public async Task Record_sampleOfABusyMinute_leavesRoomForWhatBrokeARule()
    {
        await using var parts = new EventParts(("MostPerMinute", "60"), ("SampleRate", "1"));
        for (var turn = 0; turn < 100; turn++)
        {
            parts.Log.Record(SomeEvents.Answered);
        }

        Record(parts, 30);

        var kept = parts.Waiting();
        kept.Count(stored => stored.Rule is null).ShouldBe(30);
        kept.Count(stored => stored.Rule == "persona_failed").ShouldBe(15);
    }

    [Fact]
    public async Task Record_notKept_nothingAllocated()
    {
        await using var parts = new EventParts(("SampleRate", "1E-12"));
        var log = parts.Log;
        var (answered, decided) = (SomeEvents.Answered, SomeEvents.Decided);
        Record();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var turn = 0; turn < 1000; turn++)
        {
            Record();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        void Record()
        {
            log.Record(answered);
            log.Record(decided);
        }
    }

    private static void Keep(EventParts parts, int events, params string[] rules)
    {
        for (var turn = 0; turn < events; turn++)
        {
            Array.ForEach(rules, rule => parts.Log.Keep("PersonaProcess", rule, SomeEvents.Failed));
        }
    }

    private static void Record(EventParts parts, int failures)
    {
        for (var turn = 0; turn < failures; turn++)
        {
            parts.Log.Record(SomeEvents.Failed);
        }
    }
}
