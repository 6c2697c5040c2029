using IonMentoring.ModuleContracts.Api;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Tests.Alerts;

/// <summary>Several processes, one database, and what becomes of alerts when one of them goes.</summary>
public sealed class ProcessesTests
{
    private readonly JumpingTime _time = new();
    private readonly SharedDatabase _database;

    public ProcessesTests() => _database = new(_time);

    [Fact]
    public async Task Two_oneLease_onlyOneTells()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await MinutesAsync(5, Busy, first, second);
        await MinutesAsync(8, Idle, first, second);
        await first.StopAsync();
        await second.StopAsync();

        Told(first, second).ShouldBe(["Firing High CPU Utilization", "Resolved High CPU Utilization"]);
        _database.Alerts.Select(alert => alert.State).ShouldBe(["resolved"]);
    }

    [Fact]
    public async Task Two_theOneThatEvaluatesIsKilled_theOtherGoesOn()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await MinutesAsync(4, Busy, first, second);
        var holder = _database.Holder;
        var fired = _database.Alerts.Single();

        await MinutesAsync(1, Busy, second);
        _database.Holder.ShouldBe(holder);
        await MinutesAsync(4, Busy, second);
        _database.Holder.ShouldNotBe(holder);
        await MinutesAsync(8, Idle, second);
        await first.StopAsync();
        await second.StopAsync();

        Told(first).ShouldBe(["Firing High CPU Utilization"]);
        Told(second).ShouldBe(["Resolved High CPU Utilization"]);
        _database.Alerts.Single().Id.ShouldBe(fired.Id);
    }

    [Fact]
    public async Task Two_theOneThatEvaluatesEnds_theOtherTakesOverAtOnce()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await MinutesAsync(1, Busy, first, second);
        var holder = _database.Holder;
        await first.StopAsync();
        await MinutesAsync(1, Busy, second);

        _database.Holder.ShouldNotBeNull().ShouldNotBe(holder);
        await second.StopAsync();
    }

    [Fact]
    public async Task Restart_openAlert_takenUpWithoutASecondWord()
    {
        await using (var before = await StartAsync())
        {
            await MinutesAsync(4, Busy, before);
            await before.StopAsync();
            Told(before).ShouldBe(["Firing High CPU Utilization"]);
        }

        await using var after = await StartAsync();
        await MinutesAsync(3, Busy, after);
        after.Board.Open.Single().Id.ShouldBe(_database.Alerts.Single().Id);
        await MinutesAsync(8, Idle, after);
        await after.StopAsync();
        Told(after).ShouldBe(["Resolved High CPU Utilization"]);
    }

    [Fact]
    public async Task Restart_inTheCoolDown_staysQuiet()
    {
        await using (var before = await StartAsync())
        {
            await MinutesAsync(4, Busy, before);
            await MinutesAsync(7, Idle, before);
            await before.StopAsync();
            Told(before).ShouldBe(["Firing High CPU Utilization", "Resolved High CPU Utilization"]);
        }

        await using var after = await StartAsync();
        await MinutesAsync(5, Busy, after);
        after.Board.Open.Single().FiredAt.ShouldBeNull();
        await MinutesAsync(10, Busy, after);
        await after.StopAsync();
        Told(after).ShouldBe(["Firing High CPU Utilization"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Database_away_everyProcessTellsAndOneAlertRemains(bool hangs)
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await MinutesAsync(1, Idle, first, second);
        (_database.Away, _database.Hangs) = (!hangs, hangs);
        await MinutesAsync(8, Busy, first, second);
        await Until.TrueAsync(() => Told(first).Count > 0 && Told(second).Count > 0);
        _database.Alerts.ShouldBeEmpty();

        (_database.Away, _database.Hangs) = (false, false);
        await MinutesAsync(4, Busy, first, second);
        var remaining = _database.Alerts.Where(alert => alert.State != "resolved").ShouldHaveSingleItem();
        first.Board.Open.Single().Id.ShouldBe(remaining.Id);
        second.Board.Open.Single().Id.ShouldBe(remaining.Id);

        await MinutesAsync(8, Idle, first, second);
        await first.StopAsync();
        await second.StopAsync();
        _database.Alerts.ShouldAllBe(alert => alert.State == "resolved");

        // The pager's other incident is closed too; people hear of the end once.
        Told(AlertChannel.Pager, first, second).Count(told => told.StartsWith("Withdrawn", StringComparison.Ordinal)).ShouldBe(1);
        Told(first, second).Count(told => told.StartsWith("Resolved", StringComparison.Ordinal)).ShouldBe(1);
        Told(first).Count(told => told.StartsWith("Firing", StringComparison.Ordinal)).ShouldBe(1);
        Told(second).Count(told => told.StartsWith("Firing", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Database_awayWhileAnAlertIsOpen_noSecondWord()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await MinutesAsync(5, Busy, first, second);
        _database.Away = true;
        await MinutesAsync(5, Busy, first, second);
        _database.Away = false;
        await MinutesAsync(3, Busy, first, second);
        await first.StopAsync();
        await second.StopAsync();

        Told(first, second).ShouldBe(["Firing High CPU Utilization"]);
        _database.Alerts.Single().State.ShouldBe("firing");
    }

    [Fact]
    public async Task Database_awayWhenAnAlertFires_noSecondWordWhenItIsBack()
    {
        await using var process = await StartAsync();
        await MinutesAsync(2, Busy, process);
        _database.Alerts.Single().State.ShouldBe("pending");
        _database.Away = true;
        await MinutesAsync(2, Busy, process);
        _database.Away = false;
        await MinutesAsync(3, Busy, process);
        _database.Alerts.Single().State.ShouldBe("firing");
        _database.Away = true;
        await MinutesAsync(8, Idle, process);
        process.Board.Open.ShouldHaveSingleItem();
        _database.Away = false;
        await MinutesAsync(3, Idle, process);
        await process.StopAsync();

        Told(process).ShouldBe(["Firing High CPU Utilization", "Resolved High CPU Utilization"]);
        _database.Alerts.Single().State.ShouldBe("resolved");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Database_away_idleProcessDoesNotEndWhatAnotherStillSees(bool holderIsIdle)
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await MinutesAsync(4, Busy, first, second);
        var alert = _database.Alerts.Single();
        _database.Away = true;
        await MinutesAsync(10, BusyAtOne, first, second);
        _database.Away = false;
        await MinutesAsync(1, BusyAtOne, first, second);
        await MinutesAsync(4, Busy, first, second);
        await first.StopAsync();
        await second.StopAsync();

        Told(first, second).ShouldBe(["Firing High CPU Utilization"]);
        var remaining = _database.Alerts.Single();
        (remaining.Id, remaining.State).ShouldBe((alert.Id, "firing"));

        void BusyAtOne(SeriesStore store)
        {
            if (store == (holderIsIdle ? second : first).Series)
            {
                Busy(store);
            }
        }
    }

    [Fact]
    public async Task Two_oneEndedWhatTheOtherGoesOnWith_itStaysEnded()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await MinutesAsync(4, Busy, first, second);
        var alert = _database.Alerts.Single();

        // The first ends it and cannot store that before the second evaluates.
        _database.Saving = () => throw new ApiException(ApiErrorCode.StorageUnavailable, "The database is away.");
        await MinutesAsync(9, Idle, first);
        first.Board.Open.ShouldBeEmpty();
        _database.Saving = null;
        _time.Advance(TimeSpan.FromMinutes(3));
        await MinutesAsync(1, Busy, second);
        await MinutesAsync(4, Busy, second, first);

        _database.Alerts.Single(stored => stored.Id == alert.Id).State.ShouldBe("resolved");
        second.Board.Open.ShouldNotContain(open => open.Id == alert.Id);
        await first.StopAsync();
        await second.StopAsync();
    }

    [Fact]
    public async Task Stop_beforeWhatWasToldIsStored_storedAndTheLeaseLeft()
    {
        await using var first = await StartAsync();
        await MinutesAsync(2, Busy, first);
        _database.Saving = () => throw new ApiException(ApiErrorCode.StorageUnavailable, "The database is away.");
        await MinutesAsync(1, Busy, first);
        _database.Alerts.Single().FiredAt.ShouldBeNull();
        _database.Saving = null;
        await first.StopAsync();

        _database.Alerts.Single().FiredAt.ShouldNotBeNull();
        _database.Holder.ShouldBeNull();
        await using var second = await StartAsync();
        await MinutesAsync(3, Busy, second);
        await second.StopAsync();
        Told(first, second).ShouldBe(["Firing High CPU Utilization"]);
    }

    [Fact]
    public async Task Stop_afterSomebodyLookedInVain_theLeaseIsLeft()
    {
        await using var process = await StartAsync();
        await MinutesAsync(1, Busy, process);
        _database.Away = true;
        await process.Desk.OpenAsync(CancellationToken.None);
        _database.Away = false;
        _database.Holder.ShouldNotBeNull();
        await process.StopAsync();
        _database.Holder.ShouldBeNull();
    }

    [Fact]
    public async Task Rule_takenAway_itsAlertEndsWithoutAWordToPeople()
    {
        await using (var before = await StartAsync())
        {
            await MinutesAsync(4, Busy, before);
            await before.StopAsync();
        }

        await using var after = await StartAsync(("Alerts:Rules:high-cpu-utilization:Enabled", "false"));
        await MinutesAsync(2, Busy, after);
        await after.StopAsync();
        _database.Alerts.Single().State.ShouldBe("resolved");
        Told(after).ShouldBeEmpty();
        Told(AlertChannel.Pager, after).ShouldBe(["Withdrawn High CPU Utilization"]);
    }

    [Fact]
    public async Task Running_evaluatesByItself_asOftenAsSet()
    {
        await using var process = await StartAsync(("Alerts:Frequency", "00:00:10"), ("Alerts:Occurrences", "2"));
        await process.StartEvaluatingAsync();
        process.Series.Note("cpu_utilization", 90);
        await _time.PassAsync(TimeSpan.FromSeconds(10));
        await Until.TrueAsync(() => process.Board.Open is [{ Violations: 1 }]);
        _time.Advance(TimeSpan.FromSeconds(10));
        await Until.TrueAsync(() => Told(process).Count == 1);
        await process.StopAsync();
        _database.Alerts.Single().State.ShouldBe("firing");
    }

    [Fact]
    public async Task SwitchedOff_nothingIsEvaluated()
    {
        await using var process = await StartAsync(("Alerts:Enabled", "false"));
        await process.StartEvaluatingAsync();
        await process.Evaluating.WaitAsync(TimeSpan.FromSeconds(60));
        await process.StopAsync();
        _database.Holder.ShouldBeNull();
        process.Noted.ShouldBeEmpty();
    }

    private static void Busy(SeriesStore store) => store.Note("cpu_utilization", 90);

    private static void Idle(SeriesStore store) => store.Note("cpu_utilization", 10);

    private static IReadOnlyList<string> Told(params AlertProcess[] processes) => Told(AlertChannel.Chat, processes);

    private static IReadOnlyList<string> Told(AlertChannel channel, params AlertProcess[] processes) => [.. processes.SelectMany(process => process.Told(channel))];

    private async Task<AlertProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var process = new AlertProcess(_time, _database, settings);
        await process.StartAsync();
        return process;
    }

    private async Task MinutesAsync(int minutes, Action<SeriesStore> measure, params AlertProcess[] processes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            foreach (var process in processes)
            {
                measure(process.Series);
                var unanswered = _database.Unanswered;
                var evaluation = process.EvaluateAsync();
                while (!evaluation.IsCompleted)
                {
                    await Until.TrueAsync(() => evaluation.IsCompleted || _database.Unanswered > unanswered);
                    if (_database.Unanswered > unanswered)
                    {
                        // As long as one that hangs is waited for.
                        unanswered++;
                        _time.Advance(TimeSpan.FromSeconds(5));
                    }
                }

                await evaluation;
            }

            _time.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
