using IonMentoring.ModuleContracts.Api;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Alerts.States;

namespace IonMentoring.Monitoring.Tests.Alerts;

public sealed class AlertDeskTests : IAsyncLifetime
{
    private readonly JumpingTime _time = new();
    private readonly SharedDatabase _database;
    private readonly AlertProcess _process;

    public AlertDeskTests()
    {
        _database = new(_time);
        _process = new(_time, _database);
    }

    public async ValueTask InitializeAsync() => await _process.StartAsync();

    [Fact]
    public async Task Acknowledge_firing_quietUntilItsEndAndPagerKnows()
    {
        var alert = await FireAsync();
        var taken = await AcknowledgeAsync(alert.Id);
        (taken.State, taken.AcknowledgedBy).ShouldBe((AlertState.Acknowledged, "operator"));
        _database.Alerts.Single(stored => stored.Id == alert.Id).State.ShouldBe("acknowledged");
        var entry = _database.Audit.ShouldHaveSingleItem();
        (entry.Who, entry.What).ShouldBe(("operator", $"acknowledge alert {alert.Id}"));

        await BusyAsync(5);
        (await AcknowledgeAsync(alert.Id)).AcknowledgedAt.ShouldBe(taken.AcknowledgedAt);
        _database.Audit.Count.ShouldBe(1);
        await IdleAsync(8);
        await _process.StopAsync();
        _process.Told(AlertChannel.Chat).ShouldBe(["Firing High Response Time - Critical", "Firing High Response Time - Warning", "Resolved High Response Time - Critical", "Resolved High Response Time - Warning"], ignoreOrder: true);
        _process.Told(AlertChannel.Pager).ShouldBe(["Firing High Response Time - Critical", "Acknowledged High Response Time - Critical", "Resolved High Response Time - Critical"]);
    }

    [Fact]
    public async Task Acknowledge_atAnotherProcess_theOneThatEvaluatesLearnsOfIt()
    {
        await using var other = new AlertProcess(_time, _database);
        await other.StartAsync();
        var alert = await FireAsync();
        (await other.Desk.AcknowledgeAsync($"{alert.Id}", "operator", CancellationToken.None)).State.ShouldBe(AlertState.Acknowledged);

        // Whoever writes last does not undo it.
        _database.Put(alert.ToStored());
        await other.EvaluateAsync();
        await BusyAsync(2);
        _process.Board.Find(alert.Id)!.State.ShouldBe(AlertState.Acknowledged);
        _database.Alerts.Single(stored => stored.Id == alert.Id).State.ShouldBe("acknowledged");
    }

    [Fact]
    public async Task Acknowledge_databaseAway_countsHereAndIsStoredLater()
    {
        var alert = await FireAsync();
        _database.Away = true;
        (await AcknowledgeAsync(alert.Id)).State.ShouldBe(AlertState.Acknowledged);
        _database.Away = false;
        await BusyAsync(1);
        _database.Alerts.Single(stored => stored.Id == alert.Id).AcknowledgedBy.ShouldBe("operator");
    }

    [Fact]
    public async Task Acknowledge_clientLeavesMeanwhile_doneToItsEnd()
    {
        var alert = await FireAsync();
        using var left = new CancellationTokenSource();
        _database.Saving = left.Cancel;
        await _process.Desk.AcknowledgeAsync($"{alert.Id}", "operator", left.Token);

        left.IsCancellationRequested.ShouldBeTrue();
        _database.Alerts.Single(stored => stored.Id == alert.Id).State.ShouldBe("acknowledged");
        _database.Audit.ShouldHaveSingleItem();
        await _process.StopAsync();
        _process.Told(AlertChannel.Pager).ShouldBe(["Firing High Response Time - Critical", "Acknowledged High Response Time - Critical"]);
    }

    [Fact]
    public async Task Open_manyLook_databaseAskedOnceASecond()
    {
        var before = _database.Asked;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _process.Desk.OpenAsync(CancellationToken.None)));

        // The thresholds and the open alerts.
        (_database.Asked - before).ShouldBe(2);
        _time.Advance(TimeSpan.FromSeconds(1));
        await _process.Desk.OpenAsync(CancellationToken.None);
        (_database.Asked - before).ShouldBe(4);
    }

    [Fact]
    public async Task Acknowledge_pending_refused()
    {
        await BusyAsync(1);
        await RefusedAsync($"{_process.Board.Open[0].Id}", ApiErrorCode.Conflict, "is pending");
    }

    [Fact]
    public async Task Acknowledge_resolved_saysSo()
    {
        var alert = await FireAsync();
        await IdleAsync(10);
        await RefusedAsync($"{alert.Id}", ApiErrorCode.Conflict, "is over since 2026-01-01 12:");
    }

    [Fact]
    public async Task Acknowledge_unknown_nearOnes()
    {
        var alert = await FireAsync();
        var near = $"{alert.Id}"[..^1] + (alert.Id.ToString()[^1] == '0' ? "1" : "0");
        await RefusedAsync(near, ApiErrorCode.NotFound, $"{alert.Id}");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("' or 1=1 --\n")]
    [InlineData("019b76daa80070008000000000000000")]
    public Task Acknowledge_noId_refused(string id) => RefusedAsync(id, ApiErrorCode.InvalidInput, "id must be");

    [Fact]
    public async Task Test_channel_oneNotification()
    {
        (await _process.Desk.TestAsync("PAGER", CancellationToken.None)).ShouldBeNull();
        _process.Noted.Single().Notification.Title.ShouldBe("[test] High Response Time - Critical: nothing has happened, notifications arrive here");
    }

    [Fact]
    public async Task Test_unknownChannel_nearOnes()
    {
        var refused = await Should.ThrowAsync<ApiException>(() => _process.Desk.TestAsync("sentri", CancellationToken.None));
        (refused.Code, refused.Field).ShouldBe((ApiErrorCode.NotFound, "channel"));
        refused.Message.ShouldContain("Near: sentry");
    }

    [Fact]
    public async Task History_databaseAway_saysSo()
    {
        _database.Away = true;
        await Should.ThrowAsync<ApiException>(() => _process.Desk.HistoryAsync(TimeSpan.FromHours(1), 10, CancellationToken.None));
    }

    public async ValueTask DisposeAsync() => await _process.DisposeAsync();

    private async Task<Alert> FireAsync()
    {
        await BusyAsync(3);
        return _process.Board.Open.Single(alert => alert.Rule == "High Response Time - Critical");
    }

    private async Task BusyAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await _process.MinuteAsync(store => store.Answers(30, ms: 250));
        }
    }

    private async Task IdleAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await _process.MinuteAsync(store => store.Answers(30, ms: 5));
        }
    }

    private Task<Alert> AcknowledgeAsync(Guid id) => _process.Desk.AcknowledgeAsync($"{id}", "operator", CancellationToken.None);

    private async Task RefusedAsync(string id, ApiErrorCode code, string said)
    {
        var refused = await Should.ThrowAsync<ApiException>(() => _process.Desk.AcknowledgeAsync(id, "operator", CancellationToken.None));
        (refused.Code, refused.Field).ShouldBe((code, "id"));
        refused.Message.ShouldContain(said);
    }
}
