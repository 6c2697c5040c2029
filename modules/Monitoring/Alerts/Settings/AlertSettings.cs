using IonMentoring.Monitoring.Alerts.Rules;

namespace IonMentoring.Monitoring.Alerts.Settings;

/// <summary>What is wrong with settings of the alerts, each with its name, its value and what is allowed.</summary>
internal static class AlertSettings
{
    public static IEnumerable<string> Broken(AlertsOptions options)
    {
        var rules = RuleSettings.Of(options);
        return rules.SelectMany(rule => RuleSettings.Broken(rule.Key, rule.Value))
            .Concat(SameNames(rules))
            .Concat(ChannelSettings.Broken(options));
    }

    // Alerts and stored thresholds belong to a rule by its name.
    private static IEnumerable<string> SameNames(IReadOnlyDictionary<string, AlertRuleOptions> rules) => rules
        .GroupBy(rule => rule.Value.Name ?? rule.Key, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .Select(group => $"{AlertsOptions.Section}:{nameof(AlertsOptions.Rules)} has {string.Join(" and ", group.Select(rule => rule.Key))} with the name “{group.Key}”; each needs a name of its own.");
}
