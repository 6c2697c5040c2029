using IonMentoring.Monitoring.Alerts.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Alerts.Rules;

/// <summary>The rules that are evaluated: those of the settings, with the thresholds that operators have put in their place.</summary>
internal sealed class AlertRules(IOptions<AlertsOptions> options, ILogger<AlertRules> logger)
{
    private readonly IReadOnlyList<AlertRule> _ofSettings =
    [
        .. RuleSettings.Of(options.Value).Where(rule => rule.Value.Enabled != false).Select(rule => AlertRule.Of(rule.Key, rule.Value, options.Value)),
    ];

    private IReadOnlyList<AlertRule>? _current;
    private string? _refused;

    public IReadOnlyList<AlertRule> Current => Volatile.Read(ref _current) ?? _ofSettings;

    /// <summary>Puts thresholds in place of the settings', by the rule's name; where none is given the settings' counts again.</summary>
    public void Apply(IReadOnlyDictionary<string, double> thresholds)
    {
        var byName = new Dictionary<string, double>(thresholds, StringComparer.OrdinalIgnoreCase);
        Volatile.Write(ref _current, [.. _ofSettings.Select(rule => byName.TryGetValue(rule.Name, out var threshold) ? With(rule, threshold) : rule)]);
    }

    private AlertRule With(AlertRule rule, double threshold)
    {
        if (RuleSettings.ProblemOf(threshold, rule.Series) is not { } allowed)
        {
            return rule with { Threshold = threshold };
        }

        var refused = $"{rule.Name} {threshold}";
        if (_refused != refused)
        {
            _refused = refused;
            Log.ThresholdRefused(logger, rule.Name, threshold, allowed);
        }

        return rule;
    }
}
