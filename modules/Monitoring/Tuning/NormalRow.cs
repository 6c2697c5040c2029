using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>How far normal operation itself goes.</summary>
internal static class NormalRow
{
    /// <summary>How much worse than expected as many readings in a row were as make an alert fire, while nothing was wrong; 0 where never.</summary>
    public static double Reached(AlertRule rule, IReadOnlyList<Sample> readings, Baseline baseline, IReadOnlyList<MinuteSpan> disturbances)
    {
        Sample[] normal = [.. readings.Where(reading => !disturbances.Any(wrong => wrong.Holds(reading.Minute)))];
        double[] worse = [.. normal.Select(reading => rule.Side().Sign() * (reading.Value - baseline.Expected(reading.Hour)))];
        var reached = 0.0;
        for (var first = 0; first + rule.Occurrences <= normal.Length; first++)
        {
            if (normal[first + rule.Occurrences - 1].Minute - normal[first].Minute == rule.Occurrences - 1)
            {
                reached = Math.Max(reached, worse.AsSpan(first, rule.Occurrences).ToArray().Min());
            }
        }

        return reached;
    }
}
