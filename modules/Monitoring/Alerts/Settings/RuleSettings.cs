using System.Globalization;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Alerts.Settings;

/// <summary>The rules that settings come to, and what is wrong with them.</summary>
internal static class RuleSettings
{
    private const int LongestName = 100;
    private const int MostOccurrences = 1000;
    private const int NearNames = 3;

    private static readonly TimeSpan LongestWindow = TimeSpan.FromMinutes(MinuteSeries.MinutesKept);
    private static readonly TimeSpan LongestCoolDown = TimeSpan.FromDays(1);
    private static readonly string[] Metrics = [.. SeriesCatalog.All.Select(series => series.Name)];

    /// <summary>The rules there are, with what the settings change, and those that the settings add.</summary>
    public static IReadOnlyDictionary<string, AlertRuleOptions> Of(AlertsOptions options)
    {
        var rules = new Dictionary<string, AlertRuleOptions>(DefaultRules.All, StringComparer.OrdinalIgnoreCase);
        foreach (var (id, changes) in options.Rules)
        {
            rules[id] = rules.TryGetValue(id, out var known) ? changes.Over(known) : changes;
        }

        return rules;
    }

    public static SeriesDefinition? SeriesOf(string? metric) =>
        SeriesCatalog.All.FirstOrDefault(series => series.Name.Equals(metric, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<string> Broken(string id, AlertRuleOptions rule)
    {
        var name = $"{AlertsOptions.Section}:{nameof(AlertsOptions.Rules)}:{id}";
        return Names(name, id, rule).Concat(Values(name, rule)).Concat(Times(name, rule));
    }

    /// <summary>What a threshold may be, where it is not that; else null.</summary>
    public static string? ProblemOf(double threshold, SeriesDefinition series) =>
        !double.IsFinite(threshold) || threshold < 0 ? "a number from 0"
        : series.Unit == "%" && threshold > 100 ? "a number from 0 to 100"
        : null;

    private static IEnumerable<string> Names(string name, string id, AlertRuleOptions rule)
    {
        if (rule.Name is { } given && (string.IsNullOrWhiteSpace(given) || given.Length > LongestName || given.Any(char.IsControl)))
        {
            yield return $"{name}:{nameof(rule.Name)} is “{given}”; it must be 1 to {LongestName} characters.";
        }

        if (rule.Metric is null)
        {
            var near = string.Join(", ", NearestValue.Nearest(id, [.. DefaultRules.All.Keys], NearNames));
            yield return $"{name}:{nameof(rule.Metric)} is missing: there is no rule “{id}” to change (near: {near}), and one of your own needs a metric.";
        }
        else if (SeriesOf(rule.Metric) is null)
        {
            yield return $"{name}:{nameof(rule.Metric)} is “{rule.Metric}”; it must be a series, near names are {string.Join(", ", NearestValue.Nearest(rule.Metric, Metrics, NearNames))}.";
        }
    }

    private static IEnumerable<string> Values(string name, AlertRuleOptions rule)
    {
        if (rule.Metric is not null && rule.Threshold is null)
        {
            yield return $"{name}:{nameof(rule.Threshold)} is missing; it must be a number.";
        }

        if (rule.Threshold is { } threshold && SeriesOf(rule.Metric) is { } series && ProblemOf(threshold, series) is { } allowed)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}:{nameof(rule.Threshold)} is {threshold}; it must be {allowed} ({series.Unit}).");
        }

        foreach (var (member, value, values) in (IEnumerable<(string, Enum?, Type)>)
            [
                (nameof(rule.Statistic), rule.Statistic, typeof(AlertStatistic)),
                (nameof(rule.Comparison), rule.Comparison, typeof(AlertComparison)),
                (nameof(rule.Severity), rule.Severity, typeof(AlertSeverity)),
                .. rule.Channels.Select((channel, index) => ($"{nameof(rule.Channels)}:{index}", (Enum?)channel, typeof(AlertChannel))),
            ])
        {
            if (value is not null && !Enum.IsDefined(values, value))
            {
                yield return $"{name}:{member} is {value}; it must be {string.Join(" or ", Enum.GetNames(values))}.";
            }
        }
    }

    private static IEnumerable<string> Times(string name, AlertRuleOptions rule)
    {
        if (rule.Window < TimeSpan.FromSeconds(1) || rule.Window > LongestWindow)
        {
            yield return $"{name}:{nameof(rule.Window)} is {rule.Window}; it must be a time from 00:00:01 to {LongestWindow}.";
        }

        if (rule.Occurrences is < 1 or > MostOccurrences)
        {
            yield return $"{name}:{nameof(rule.Occurrences)} is {rule.Occurrences}; it must be a whole number from 1 to {MostOccurrences}.";
        }

        if (rule.CoolDown < TimeSpan.Zero || rule.CoolDown > LongestCoolDown)
        {
            yield return $"{name}:{nameof(rule.CoolDown)} is {rule.CoolDown}; it must be a time from 00:00:00 to {LongestCoolDown}.";
        }
    }
}
