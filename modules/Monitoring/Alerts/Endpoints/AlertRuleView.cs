using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.Settings;

namespace IonMentoring.Monitoring.Alerts.Endpoints;

/// <param name="Id">Its id in the settings.</param>
/// <param name="Name">Its name.</param>
/// <param name="Metric">The series it is about.</param>
/// <param name="Statistic">What of the window is compared.</param>
/// <param name="Comparison"><c>above</c> or <c>below</c>.</param>
/// <param name="Threshold">What it is compared with.</param>
/// <param name="Unit">What that is measured in.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Channels">Where it is told.</param>
internal sealed record AlertRuleView(
    string Id, string Name, string Metric, string Statistic, string Comparison, double Threshold, string Unit, string Severity, IReadOnlyList<string> Channels)
{
    public static AlertRuleView Of(AlertRule rule) => new(
        rule.Id,
        rule.Name,
        rule.Series.Name,
        Spellings.Of(rule.Statistic),
        Spellings.Of(rule.Comparison),
        rule.Threshold,
        rule.Series.Unit,
        Spellings.Of(rule.Severity),
        [.. rule.Channels.Select(Spellings.Of)]);
}
