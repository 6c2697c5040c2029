using System.Globalization;
using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>Proposes what the values of a rule should be held against, from what it saw.</summary>
internal static class RuleTuner
{
    /// <summary>From fewer readings nothing is proposed.</summary>
    public const int LeastReadings = 60;

    /// <param name="rule">The rule.</param>
    /// <param name="readings">What it saw at each minute, in their order.</param>
    public static RuleTuning Tune(TunedRule rule, IReadOnlyList<Sample> readings)
    {
        var baseline = Baseline.Of(readings);
        if (baseline is null || readings.Count < LeastReadings)
        {
            return new(
                rule, baseline, null, string.Create(CultureInfo.InvariantCulture, $"{readings.Count} minutes are known; {LeastReadings} are needed"), 0, null, null);
        }

        var disturbances = Disturbances.Of(readings, baseline, rule.Side);
        var room = Room.Of(rule, baseline, readings, disturbances);
        return new(
            rule,
            baseline,
            room.Bound,
            room.Why,
            disturbances.Count,
            ReplayOutcome.Of(readings, new(rule.Threshold), rule.Side, disturbances),
            ReplayOutcome.Of(readings, room.Bound, rule.Side, disturbances));
    }
}
