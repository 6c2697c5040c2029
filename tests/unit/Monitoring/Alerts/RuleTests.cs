using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Alerts.States;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Tests.Alerts;

/// <summary>Every rule from what is measured to what people are told, minute by minute.</summary>
public sealed class RuleTests : IAsyncLifetime
{
    private readonly JumpingTime _time = new();
    private readonly SharedDatabase _database;
    private readonly AlertProcess _process;

    public RuleTests()
    {
        _database = new(_time);
        _process = new(_time, _database);
    }

    public static TheoryData<string, string, string, string> Rules => new()
    {
        { "High Response Time - Critical", "critical", "Chat Pager Mail Sentry", "region eu: 250 ms" },
        { "High Error Rate - Critical", "critical", "Chat Pager Mail Sentry", "region eu: 2 %" },
        { "Availability SLA Breach", "critical", "Chat Pager Mail Sentry", "region eu: 99.9 %" },
        { "High Response Time - Warning", "high", "Chat Mail Sentry", "region eu: 150 ms" },
        { "High Error Rate - Warning", "high", "Chat Mail Sentry", "region eu: 0.75 %" },
        { "High Database Replication Lag", "high", "Chat Mail Sentry", "standby asia: 700 ms" },
        { "Low Cache Hit Rate", "medium", "Chat Sentry", "" },
        { "High CPU Utilization", "medium", "Chat Sentry", "" },
        { "High Memory Utilization", "medium", "Chat Sentry", "" },
    };

    public async ValueTask InitializeAsync() => await _process.StartAsync();

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Rule_violatedThreeTimesAndFineAgain_toldOnceAndResolved(string name, string severity, string channels, string worst)
    {
        var measures = Measures(name);
        for (var minute = 0; minute < 5; minute++)
        {
            await _process.MinuteAsync(measures.Fine);
        }

        _process.Board.Open.ShouldBeEmpty();

        // What was fine before leaves the window.
        await GoOnAsync(measures.Bad, () => Open(name) is { State: AlertState.Pending, Violations: 1 });
        await _process.MinuteAsync(measures.Bad);
        (Open(name)!.State, Open(name)!.Violations, Open(name)!.FiredAt).ShouldBe((AlertState.Pending, 2, null));
        await _process.MinuteAsync(measures.Bad);
        (Open(name)!.State, Open(name)!.Violations).ShouldBe((AlertState.Firing, 3));
        for (var minute = 0; minute < 5; minute++)
        {
            await _process.MinuteAsync(measures.Bad);
        }

        var fired = Open(name)!;
        await GoOnAsync(measures.Fine, () => Open(name) is null);
        await _process.StopAsync();

        string[] told = [.. _process.Noted.Where(noted => noted.Notification.Alert.Rule == name).Select(noted => $"{noted.Channel} {noted.Notification.Kind}")];
        told.ShouldBe(channels.Split(' ').SelectMany(channel => (string[])[$"{channel} Firing", $"{channel} Resolved"]), ignoreOrder: true);
        var first = _process.Noted.First(noted => noted.Notification.Alert.Rule == name).Notification;
        first.Title.ShouldStartWith($"[{severity}] {name}: ");
        first.Facts.Select(fact => fact.Name).ShouldContain("What to do");
        (first.Worst ?? "").ShouldBe(worst);
        var last = _process.Noted.Last(noted => noted.Notification.Alert.Rule == name).Notification;
        last.Alert.Id.ShouldBe(fired.Id);
        last.Facts.ShouldContain(fact => fact.Name == "Lasted");
        _database.Alerts.Single(alert => alert.Id == fired.Id).State.ShouldBe("resolved");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Rule_atItsThreshold_isNotViolated(string name, string severity, string channels, string worst)
    {
        _ = (severity, channels, worst);
        for (var minute = 0; minute < 10; minute++)
        {
            await _process.MinuteAsync(Measures(name).AtThreshold);
            Open(name).ShouldBeNull();
        }
    }

    [Fact]
    public async Task Response_toldOfBoth_criticalAndWarning()
    {
        for (var minute = 0; minute < 5; minute++)
        {
            await _process.MinuteAsync(store => store.Answers(30, ms: 250));
        }

        await _process.StopAsync();
        _process.Told(AlertChannel.Chat).ShouldBe(["Firing High Response Time - Critical", "Firing High Response Time - Warning"], ignoreOrder: true);
        _process.Told(AlertChannel.Pager).ShouldBe(["Firing High Response Time - Critical"]);
    }

    [Fact]
    public async Task Night_oneFailedOfThree_noAlertButThreeOfThreeAre()
    {
        await _process.MinuteAsync(store => store.Answers(3, ms: 900, failed: 1));
        for (var minute = 0; minute < 8; minute++)
        {
            await _process.MinuteAsync(_ => { });
            _process.Board.Open.ShouldBeEmpty();
        }

        await _process.MinuteAsync(store => store.Answers(3, ms: 900, failed: 3));
        _process.Board.Open.Select(alert => alert.Rule).ShouldBe(["Availability SLA Breach", "High Error Rate - Critical", "High Error Rate - Warning"], ignoreOrder: true);
    }

    [Fact]
    public async Task Threshold_storedByOperators_goesBeforeTheSettings()
    {
        await _database.SaveThresholdsAsync(new Dictionary<string, double> { ["High CPU Utilization"] = 95, ["High Memory Utilization"] = double.NaN, ["Nothing"] = 1 }, CancellationToken.None);
        for (var minute = 0; minute < 5; minute++)
        {
            await _process.MinuteAsync(store =>
            {
                store.Note("cpu_utilization", 90);
                store.Note("memory_utilization", 90);
            });
        }

        _process.Board.Open.Select(alert => (alert.Rule, alert.Threshold)).ShouldBe([("High Memory Utilization", 80.0)]);
        _process.Rules.Current.Single(rule => rule.Name == "High CPU Utilization").Threshold.ShouldBe(95);
    }

    [Fact]
    public async Task Clock_jumpsByDays_nothingFiresOrEnds()
    {
        for (var minute = 0; minute < 2; minute++)
        {
            await _process.MinuteAsync(store => store.Note("cpu_utilization", 90));
        }

        foreach (var days in (int[])[3, -7, 1])
        {
            _time.Ahead = TimeSpan.FromDays(days);
        }

        Open("High CPU Utilization")!.State.ShouldBe(AlertState.Pending);
        await _process.MinuteAsync(store => store.Note("cpu_utilization", 90));
        Open("High CPU Utilization")!.State.ShouldBe(AlertState.Firing);
        _time.Ahead = TimeSpan.FromDays(30);
        await _process.MinuteAsync(store => store.Note("cpu_utilization", 90));
        Open("High CPU Utilization")!.State.ShouldBe(AlertState.Firing);
        await _process.StopAsync();
        _process.Told(AlertChannel.Chat).ShouldBe(["Firing High CPU Utilization"]);
    }

    [Fact]
    public async Task Notification_whatIsSaid_wordForWord()
    {
        for (var minute = 0; minute < 3; minute++)
        {
            await _process.MinuteAsync(store => store.Note("cpu_utilization", 91.25));
        }

        await _process.StopAsync();
        var notification = _process.Noted[0].Notification;
        notification.Kind.ShouldBe(NotificationKind.Firing);
        notification.Title.ShouldBe("[medium] High CPU Utilization: 91.25 %, allowed is at most 80 %");
        notification.Facts.ShouldBe(
        [
            ("Severity", "medium"),
            ("Value", "91.25 %"),
            ("Allowed", "at most 80 %"),
            ("Since", "2026-01-01 12:00:00 UTC"),
            ("What to do", "docs/operations/alerts.md#a-busy-processor; first look: curl -s 'http://127.0.0.1:8080/api/v2/metrics/cpu_utilization?minutes=60'"),
            ("Take it on", $"POST /api/v2/alerts/{notification.Alert.Id}/acknowledge"),
        ]);
    }

    public async ValueTask DisposeAsync() => await _process.DisposeAsync();

    private static (Action<SeriesStore> Fine, Action<SeriesStore> AtThreshold, Action<SeriesStore> Bad) Measures(string rule) => rule switch
    {
        "High Response Time - Critical" => (Answers(20), Answers(200), Answers(250)),
        "High Response Time - Warning" => (Answers(20), Answers(100), Answers(150)),
        "High Error Rate - Critical" => (Failed(0), Failed(10), Failed(20)),
        "Availability SLA Breach" => (store => store.Answers(2000, 1, 0, "eu"), store => store.Answers(2000, 1, 1), store => store.Answers(2000, 1, 2, "eu")),
        "High Error Rate - Warning" => (Failed(0), store => store.Answers(1000, 1, 5), store => store.Answers(800, 1, 6, "eu")),
        "High Database Replication Lag" => (Lags(10, 20), Lags(499, 500), Lags(20, 700)),
        "Low Cache Hit Rate" => (Looks(90), Looks(70), Looks(60)),
        "High CPU Utilization" => (Gauge("cpu_utilization", 20), Gauge("cpu_utilization", 80), Gauge("cpu_utilization", 90)),
        _ => (Gauge("memory_utilization", 20), Gauge("memory_utilization", 80), Gauge("memory_utilization", 90)),
    };

    private static Action<SeriesStore> Answers(double ms) => store => store.Answers(30, ms, region: "eu");

    private static Action<SeriesStore> Failed(int failed) => store => store.Answers(1000, 1, failed, "eu");

    private static Action<SeriesStore> Looks(int hits) => store => store.Looks(hits, 100 - hits);

    private static Action<SeriesStore> Gauge(string instrument, double value) => store => store.Note(instrument, value);

    private static Action<SeriesStore> Lags(double eu, double asia) => store =>
    {
        store.Note("database_lag", eu, "standby", "eu");
        store.Note("database_lag", asia, "standby", "asia");
    };

    private Alert? Open(string name) => _process.Board.Open.SingleOrDefault(alert => alert.Rule == name);

    private async Task GoOnAsync(Action<SeriesStore> measure, Func<bool> until)
    {
        for (var minute = 0; minute < 15; minute++)
        {
            await _process.MinuteAsync(measure);
            if (until())
            {
                return;
            }
        }

        throw new InvalidOperationException($"It did not come to that: {string.Join(", ", _process.Board.Open)}");
    }
}
