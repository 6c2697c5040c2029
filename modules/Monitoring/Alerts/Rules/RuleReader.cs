using IonMentoring.Monitoring.Alerts.Notifications;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Series;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Alerts.Rules;

/// <summary>Reads from the series what a rule is about.</summary>
internal sealed class RuleReader(SeriesReader reader, IOptions<AlertsOptions> options)
{
    // Told of requests that no edge placed in a region.
    private const string NoRegion = "none";

    public AlertReading Read(AlertRule rule)
    {
        // Two standbys have no common lag: what counts is the worse of them.
        if (rule.Series is { Kind: SeriesKind.Gauge, By: not null })
        {
            return Worst(rule) is { } worst ? new(worst.Value, worst.Text) : new(null);
        }

        if (reader.Read(rule.Series, rule.Minutes).Statistics is not { } statistics)
        {
            return new(null);
        }

        var value = rule.Of(statistics);
        return !rule.IsViolatedBy(value) ? new(value)
            : IsEnough(rule, statistics) ? new(value, Worst(rule)?.Text)
            : new(null);
    }

    private (double Value, string Text)? Worst(AlertRule rule)
    {
        if (rule.Series.By is not { } by)
        {
            return null;
        }

        var groups = reader.ReadBy(rule.Series, by, rule.Minutes)
            .Where(group => group.Value.Statistics is not null && group.Key != NoRegion)
            .Select(group => (Value: rule.Of(group.Value.Statistics!), group.Key))
            .OrderBy(group => rule.Comparison == AlertComparison.Above ? -group.Value : group.Value)
            .ToList();
        return groups.Count == 0 ? null : (groups[0].Value, $"{by} {groups[0].Key}: {Figures.Of(groups[0].Value, rule.Series.Unit)}");
    }

    private bool IsEnough(AlertRule rule, Statistics statistics) => rule.Series.Kind switch
    {
        SeriesKind.Distribution => statistics.Count >= options.Value.MinimumRequests,
        SeriesKind.Share => Sum(rule, rule.Series.Of) + Sum(rule, rule.Series.Against!.Value) >= options.Value.MinimumRequests,
        SeriesKind.Failures or SeriesKind.Successes => Sum(rule, rule.Series.Of) >= options.Value.MinimumFailures,
        _ => true,
    };

    private double Sum(AlertRule rule, SeriesKey key) =>
        reader.Read(rule.Series with { Kind = SeriesKind.Sum, Of = key, Against = null, By = null }, rule.Minutes).Points.Sum(point => point.Value);
}
