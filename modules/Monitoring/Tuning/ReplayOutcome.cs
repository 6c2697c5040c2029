using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>What a bound would have done on recorded values.</summary>
/// <param name="Firings">How often the alert would have fired.</param>
/// <param name="FalsePositivePercent">Of the minutes in which nothing was wrong, those in which it would have been firing.</param>
/// <param name="DetectedPercent">Of the disturbances, those at which it would have fired; null where there was none.</param>
internal sealed record ReplayOutcome(int Firings, double FalsePositivePercent, double? DetectedPercent)
{
    /// <summary>Fewer false positives are wanted, in percent.</summary>
    public const double MostFalsePositives = 5;

    /// <summary>More have to be detected, in percent.</summary>
    public const double LeastDetected = 99;

    public bool KeepsToTargets => FalsePositivePercent < MostFalsePositives && DetectedPercent is null or > LeastDetected;

    public static ReplayOutcome Of(AlertRule rule, Bound bound, IReadOnlyList<Sample> readings, IReadOnlyList<MinuteSpan> disturbances)
    {
        var firings = AlertReplay.Firings(rule, bound, readings);
        
        // The window of the rule still holds what was wrong for a while.
        var quiet = readings.Where(reading => !disturbances.Any(wrong => reading.Minute >= wrong.From && reading.Minute <= wrong.To + rule.Minutes)).ToList();
        var loud = quiet.Count(reading => firings.Any(firing => firing.Holds(reading.Minute)));
        return new(
            firings.Count,
            quiet.Count == 0 ? 0 : Math.Round(100.0 * loud / quiet.Count, 2),
            disturbances.Count == 0 ? null : Math.Round(100.0 * disturbances.Count(wrong => firings.Any(firing => firing.Meets(wrong))) / disturbances.Count, 1));
    }
}
