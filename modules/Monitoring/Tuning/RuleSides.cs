using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.Settings;
using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>A rule in the words of a baseline.</summary>
internal static class RuleSides
{
    /// <summary>Where its bad values are.</summary>
    public static Side Side(this AlertRule rule) => rule.Comparison == AlertComparison.Above ? Baselines.Side.Above : Baselines.Side.Below;

    /// <summary>How many sigmas from the mean its severity stands for.</summary>
    public static int Sigmas(this AlertRule rule) => rule.Severity switch
    {
        AlertSeverity.Critical => 3,
        AlertSeverity.High => 2,
        _ => 1,
    };
}
