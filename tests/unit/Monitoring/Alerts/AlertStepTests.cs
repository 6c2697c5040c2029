using CsCheck;
using IonMentoring.Monitoring.Alerts.Evaluation;
using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Alerts.States;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Tests.Alerts;

/// <summary>What must hold of the states, whatever is measured, acknowledged and set on the clock.</summary>
public sealed class AlertStepTests
{
    private const double Threshold = 10;

    private static readonly Gen<(int Reading, int Seconds, bool Acknowledged, int ClockHours)[]> Histories = Gen.Select(
        Gen.Frequency((6, Gen.Const(1)), (4, Gen.Const(0)), (1, Gen.Const(-1))),
        Gen.Int[10, 120],
        Gen.Frequency((1, Gen.Const(true)), (12, Gen.Const(false))),
        Gen.Frequency((1, Gen.Int[-100, 100]), (12, Gen.Const(0)))).Array[1, 200];

    [Fact]
    public void Step_anyHistory_keepsToTheRules() => Gen.Select(Histories, Gen.Int[1, 5], Gen.Int[0, 900]).Sample((history, occurrences, coolDown) =>
    {
        var rule = Rule(occurrences, TimeSpan.FromSeconds(coolDown));
        var time = new JumpingTime();
        var board = new AlertBoard(time);
        var (bad, fine) = (0, 0);
        var now = TimeSpan.Zero;
        TimeSpan? endedAt = null;
        Guid? told = null;
        var over = new HashSet<Guid>();
        var acknowledged = new HashSet<Guid>();
        foreach (var (reading, seconds, acknowledge, clockHours) in history)
        {
            now += TimeSpan.FromSeconds(seconds);
            time.Advance(TimeSpan.FromSeconds(seconds));
            time.Ahead += TimeSpan.FromHours(clockHours);
            (bad, fine) = reading == 1 ? (bad + 1, 0) : (0, fine + 1);
            var before = board.Open.SingleOrDefault();
            var notification = board.Step(rule, new(reading < 0 ? null : reading * 2 * Threshold));
            var cooling = endedAt is { } ended && now - ended < rule.CoolDown;
            switch (notification?.Kind)
            {
                case NotificationKind.Firing:
                    bad.ShouldBeGreaterThanOrEqualTo(occurrences);
                    cooling.ShouldBeFalse();
                    told.ShouldBeNull();
                    over.ShouldNotContain(notification.Alert.Id);
                    acknowledged.ShouldNotContain(notification.Alert.Id);
                    told = notification.Alert.Id;
                    break;
                case NotificationKind.Resolved:
                    fine.ShouldBeGreaterThanOrEqualTo(occurrences);
                    told.ShouldBe(notification.Alert.Id);
                    over.Add(notification.Alert.Id).ShouldBeTrue();
                    (told, endedAt) = (null, now);
                    break;
                default:
                    notification.ShouldBeNull();
                    break;
            }

            var open = board.Open.SingleOrDefault();
            (open is null).ShouldBe(bad == 0 && (before is null || before.State == AlertState.Pending || fine >= occurrences));
            if (bad >= occurrences)
            {
                open!.State.ShouldBe(acknowledged.Contains(open.Id) ? AlertState.Acknowledged : AlertState.Firing);
                (open.FiredAt is not null || cooling || acknowledged.Contains(open.Id)).ShouldBeTrue();
            }

            if (acknowledge && open is { State: AlertState.Firing })
            {
                board.Acknowledge(open.Id, "somebody")!.AcknowledgedBy.ShouldBe("somebody");
                acknowledged.Add(open.Id);
            }
        }
    });

    [Fact]
    public void Step_firesInTheCoolDown_toldWhenThatIsOver()
    {
        var rule = Rule(occurrences: 1, TimeSpan.FromSeconds(600));
        var time = new JumpingTime();
        var board = new AlertBoard(time);
        var told = new List<string>();
        for (var minute = 0; minute < 15; minute++)
        {
            var notification = board.Step(rule, new(minute == 1 ? 0 : 20));
            told.Add($"{notification?.Kind}");
            time.Advance(TimeSpan.FromMinutes(1));
        }

        told.ShouldBe(["Firing", "Resolved", "", "", "", "", "", "", "", "", "", "Firing", "", "", ""]);
    }

    [Fact]
    public void Step_endsInTheCoolDownUnheard_noWordOfItsEnd()
    {
        var rule = Rule(occurrences: 1, TimeSpan.FromSeconds(600));
        var board = new AlertBoard(new JumpingTime());
        double[] values = [20, 0, 20, 0];
        values.Select(value => $"{board.Step(rule, new(value))?.Kind}").ShouldBe(["Firing", "Resolved", "", ""]);
        board.Unsaved.Select(alert => (alert.State, alert.FiredAt is null)).ShouldBe([(AlertState.Resolved, false), (AlertState.Resolved, true)], ignoreOrder: true);
    }

    [Fact]
    public void Step_tooLittleData_endsAsAGoodReading()
    {
        var rule = Rule(occurrences: 2, TimeSpan.Zero);
        var board = new AlertBoard(new JumpingTime());
        double?[] values = [20, null, 20, 20, null, null];
        values.Select(value => $"{board.Step(rule, new(value))?.Kind}").ShouldBe(["", "", "", "Firing", "", "Resolved"]);
    }

    [Fact]
    public void Notification_ofTheEnd_saysHowLongItLasted()
    {
        var rule = Rule(occurrences: 1, TimeSpan.Zero);
        var time = new JumpingTime();
        var board = new AlertBoard(time);
        board.Step(rule, new(20));
        time.Advance(TimeSpan.FromSeconds(854));
        var end = board.Step(rule, new(3.5))!;
        end.Title.ShouldBe("[resolved] Some rule: 3.5 ms after 14 min 14 s");
        end.Facts.ShouldContain(("Until", "2026-01-01 12:14:14 UTC"));
    }

    private static AlertRule Rule(int occurrences, TimeSpan coolDown) => new(
        "some-rule",
        "Some rule",
        SeriesCatalog.All.First(series => series.Name == "response_time"),
        AlertStatistic.P95,
        AlertComparison.Above,
        Threshold,
        AlertSeverity.High,
        [AlertChannel.Log],
        5,
        occurrences,
        coolDown);
}
