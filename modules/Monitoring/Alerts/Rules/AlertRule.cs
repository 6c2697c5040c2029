using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Alerts.Rules;

/// <summary>A rule as it is evaluated.</summary>
/// <param name="Id">Its id in the settings.</param>
/// <param name="Name">What people call it; alerts and stored thresholds go by it.</param>
/// <param name="Series">What it is about.</param>
/// <param name="Statistic">What of the window is compared.</param>
/// <param name="Comparison">On which side of the threshold it is violated.</param>
/// <param name="Threshold">What it is compared with, in the unit of the series.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Channels">Where it is told.</param>
/// <param name="Minutes">How far back it looks.</param>
/// <param name="Occurrences">Violations in a row to fire, and good readings in a row to resolve.</param>
/// <param name="CoolDown">How long it stays quiet after its end.</param>
internal sealed record AlertRule(
    string Id,
    string Name,
    SeriesDefinition Series,
    AlertStatistic Statistic,
    AlertComparison Comparison,
    double Threshold,
    AlertSeverity Severity,
    IReadOnlyList<AlertChannel> Channels,
    int Minutes,
    int Occurrences,
    TimeSpan CoolDown)
{
    /// <summary>From settings that were checked.</summary>
    public static AlertRule Of(string id, AlertRuleOptions rule, AlertsOptions all) => new(
        id,
        rule.Name ?? id,
        RuleSettings.SeriesOf(rule.Metric)!,
        rule.Statistic ?? AlertStatistic.Avg,
        rule.Comparison ?? AlertComparison.Above,
        rule.Threshold!.Value,
        rule.Severity ?? AlertSeverity.Medium,
        rule.Channels.Count > 0 ? [.. rule.Channels.Distinct()] : [AlertChannel.Log],
        (int)Math.Ceiling((rule.Window ?? all.Window).TotalMinutes),
        rule.Occurrences ?? all.Occurrences,
        rule.CoolDown ?? all.CoolDown);

    public bool IsViolatedBy(double value) => Comparison == AlertComparison.Above ? value > Threshold : value < Threshold;

    public double Of(Statistics statistics) => Statistic switch
    {
        AlertStatistic.P50 => statistics.P50,
        AlertStatistic.P95 => statistics.P95,
        AlertStatistic.P99 => statistics.P99,
        AlertStatistic.Min => statistics.Min,
        AlertStatistic.Max => statistics.Max,
        _ => statistics.Avg,
    };
}
