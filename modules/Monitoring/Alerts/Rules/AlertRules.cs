using System.Collections.Concurrent;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Tuning;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Alerts.Rules;

/// <summary>
/// The rules that are evaluated: those of the settings, with the thresholds that operators have put in their place, for the present hour of the day where
/// each has one of its own.
/// </summary>
internal sealed class AlertRules(IOptions<AlertsOptions> options, TimeProvider time, ILogger<AlertRules> logger)
{
    private readonly IReadOnlyList<AlertRule> _ofSettings =
    [
        .. RuleSettings.Of(options.Value).Where(rule => rule.Value.Enabled != false).Select(rule => AlertRule.Of(rule.Key, rule.Value, options.Value)),
    ];

    private readonly ConcurrentDictionary<string, double> _refused = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, double> _thresholds = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of the settings alone.</summary>
    public IReadOnlyList<AlertRule> OfSettings => _ofSettings;

    public IReadOnlyList<AlertRule> Current => At(time.GetUtcNow().Hour);

    /// <summary>Those of an hour of the day, UTC.</summary>
    public IReadOnlyList<AlertRule> At(int hour)
    {
        var thresholds = Volatile.Read(ref _thresholds);
        return [.. _ofSettings.Select(rule =>
            thresholds.TryGetValue(HourlyThreshold.NameOf(rule.Name, hour), out var threshold) || thresholds.TryGetValue(rule.Name, out threshold) ? With(rule, threshold) : rule)];
    }

    /// <summary>Puts thresholds in place of the settings', by the rule's name; where none is given the settings' counts again.</summary>
    public void Apply(IReadOnlyDictionary<string, double> thresholds) =>
        Volatile.Write(ref _thresholds, new Dictionary<string, double>(thresholds, StringComparer.OrdinalIgnoreCase));

    private AlertRule With(AlertRule rule, double threshold)
    {
        if (RuleSettings.ProblemOf(threshold, rule.Series) is not { } allowed)
        {
            return rule with { Threshold = threshold };
        }

        // Said once.
        if (_refused.TryAdd($"{rule.Name} {threshold}", threshold))
        {
            Log.ThresholdRefused(logger, rule.Name, threshold, allowed);
        }

        return rule;
    }
}
