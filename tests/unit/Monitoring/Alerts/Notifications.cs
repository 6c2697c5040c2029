using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Alerts.States;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Tests.Alerts;

/// <summary>Notifications of one alert, whose rule has a name that a chat could take for more than text.</summary>
internal static class Notifications
{
    private static readonly DateTime Began = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    private static readonly AlertRule Rule = new(
        "high-error-rate-critical",
        "High Error Rate - Critical <!channel>",
        SeriesCatalog.All.First(series => series.Name == "error_rate_global"),
        AlertStatistic.Avg,
        AlertComparison.Above,
        1,
        AlertSeverity.Critical,
        [AlertChannel.Chat],
        5,
        3,
        TimeSpan.Zero);

    private static readonly Alert Alert = new(
        Guid.Parse("019b76da-a800-7000-8000-000000000000"), Rule.Name, AlertSeverity.Critical, AlertState.Firing, 2.5, 1, 3, Began) { FiredAt = Began.AddMinutes(2) };

    public static AlertNotification Firing() => new(NotificationKind.Firing, Alert, Rule, "region eu: 4 %", Began.AddMinutes(2));

    public static AlertNotification Resolved() =>
        new(NotificationKind.Resolved, (Alert with { Value = 0 }).Resolve(Began.AddMinutes(14)), Rule, Worst: null, Began.AddMinutes(14));
}
