using IonMentoring.Monitoring.Events;

namespace IonMentoring.Monitoring.Tests.Events;

/// <summary>How events come to the storage, also while it is away.</summary>
public sealed class EventWriterTests
{
    private const int Some = 1234;

    [Fact]
    public async Task Write_many_inBatchesAndCounted()
    {
        await using var parts = new EventParts();
        Fail(parts, Some);
        await parts.StartAsync();
        await parts.UntilAsync(() => parts.Counts["events_recorded PersonaProcess"] == Some);

        parts.Storage.Batches.ShouldBe([500, 500, 234]);
        parts.Storage.Stored.Select(stored => stored.Id).ShouldBeUnique();
        parts.Counts["events_dropped full"].ShouldBe(0);
    }

    [Fact]
    public async Task Write_databaseAwayForAWhile_everyEventOnceItIsBack()
    {
        await using var parts = new EventParts();
        parts.Storage.Failure = ScriptedEventStorage.Away;
        await parts.StartAsync();
        Fail(parts, Some);
        await parts.UntilAsync(() => parts.Storage.Tries >= 3);
        parts.Storage.Stored.ShouldBeEmpty();

        parts.Storage.Failure = null;
        await parts.UntilAsync(() => parts.Storage.Stored.Count == Some);
        parts.Storage.Stored.Select(stored => stored.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task Write_databaseAwayForLong_theExcessDroppedAndCounted()
    {
        await using var parts = new EventParts(("MostPerMinute", "600000"));
        parts.Storage.Failure = ScriptedEventStorage.Away;
        await parts.StartAsync();
        Fail(parts, 1);
        await parts.UntilAsync(() => parts.Storage.Tries >= 1);

        // One is in the writer's hands.
        Fail(parts, EventQueue.Most + 7);
        parts.Counts["events_dropped full"].ShouldBe(7);
        parts.Storage.Failure = null;
        await parts.UntilAsync(() => parts.Storage.Stored.Count == EventQueue.Most + 1);
    }

    [Fact]
    public async Task Write_databaseHangs_nobodyWaits()
    {
        await using var parts = new EventParts(("MostPerMinute", "600000"));
        parts.Storage.Failure = cancellation => Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        await parts.StartAsync();
        Fail(parts, 1);
        await parts.UntilAsync(() => parts.Storage.Tries >= 1);
        Fail(parts, EventQueue.Most + 7);

        parts.Counts["events_dropped full"].ShouldBe(7);
    }

    [Fact]
    public async Task Write_refusedForGood_droppedAndTheNextOnesStored()
    {
        await using var parts = new EventParts();
        parts.Storage.Failure = _ => throw new InvalidDataException("No such column.");
        await parts.StartAsync();
        Fail(parts, 3);
        await parts.UntilAsync(() => parts.Counts["events_dropped refused"] == 3);

        parts.Storage.Failure = null;
        Fail(parts, 2);
        await parts.UntilAsync(() => parts.Storage.Stored.Count == 2);
    }

    [Fact]
    public async Task Stop_someWait_storedBeforeTheEnd()
    {
        await using var parts = new EventParts();
        await parts.StartAsync();
        Fail(parts, Some);
        await parts.StopAsync();

        parts.Storage.Stored.Count.ShouldBe(Some);
    }

    [Fact]
    public async Task Stop_databaseAway_endsAndCountsWhatIsLost()
    {
        await using var parts = new EventParts();
        parts.Storage.Failure = ScriptedEventStorage.Away;
        await parts.StartAsync();
        Fail(parts, Some);
        await parts.StopAsync();

        parts.Counts["events_dropped ended"].ShouldBe(Some);
    }

    [Fact]
    public async Task Stop_databaseHangs_endsAfterTwoSeconds()
    {
        await using var parts = new EventParts();
        parts.Storage.Failure = cancellation => Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        await parts.StartAsync();
        Fail(parts, Some);
        await parts.UntilAsync(() => parts.Storage.Tries >= 1);
        var stopping = parts.StopAsync();
        await Until.TrueAsync(() => parts.Storage.Tries >= 2);
        stopping.IsCompleted.ShouldBeFalse();
        parts.Time.Advance(TimeSpan.FromSeconds(2));
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));

        parts.Counts["events_dropped ended"].ShouldBe(Some);
    }

    private static void Fail(EventParts parts, int events)
    {
        for (var turn = 0; turn < events; turn++)
        {
            parts.Log.Record(SomeEvents.Failed);
        }
    }
}
