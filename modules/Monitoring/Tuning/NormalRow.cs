using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>How far normal operation itself goes.</summary>
internal static class NormalRow
{
    /// <summary>How much worse than expected as many readings in a row were as make an alert fire, while nothing was wrong; 0 where never.</summary>
    public static double Reached(IReadOnlyList<Sample> readings, Baseline baseline, Side side, IReadOnlyList<MinuteSpan> disturbances)
    {
        Sample[] normal = [.. readings.Where(reading => !disturbances.Any(wrong => wrong.Holds(reading.Minute)))];
        double[] worse = [.. normal.Select(reading => side.Sign() * (reading.Value - baseline.Expected(reading.Hour)))];
        var reached = 0.0;
        for (var first = 0; first + AlertReplay.Violations <= normal.Length; first++)
        {
            if (normal[first + AlertReplay.Violations - 1].Minute - normal[first].Minute == AlertReplay.Violations - 1)
            {
                reached = Math.Max(reached, worse.AsSpan(first, AlertReplay.Violations).ToArray().Min());
            }
        }

        return reached;
    }
}
