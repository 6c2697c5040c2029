using System.Globalization;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>Proposes what the values of a rule should be held against, from what it saw.</summary>
internal static class RuleTuner
{
    /// <summary>From fewer readings nothing is proposed.</summary>
    public const int LeastReadings = 60;

    /// <param name="rule">The rule as the settings have it: tuned again, it comes to the same.</param>
    /// <param name="present">What it is held against at present.</param>
    /// <param name="readings">What it saw at each minute, in their order.</param>
    public static RuleTuning Tune(AlertRule rule, Bound present, IReadOnlyList<Sample> readings)
    {
        var baseline = Baseline.Of(readings);
        if (baseline is null || readings.Count < LeastReadings)
        {
            return new(
                rule, present, baseline, null, string.Create(CultureInfo.InvariantCulture, $"{readings.Count} minutes are known; {LeastReadings} are needed"), 0, null, null);
        }

        var disturbances = Disturbances.Of(rule, readings, baseline);
        var room = Room.Of(rule, readings, baseline, disturbances);
        return new(
            rule,
            present,
            baseline,
            room.Bound,
            room.Why,
            disturbances.Count,
            ReplayOutcome.Of(rule, present, readings, disturbances),
            ReplayOutcome.Of(rule, room.Bound, readings, disturbances));
    }

    /// <summary>The proposal alone; null where too little is known.</summary>
    public static Bound? Propose(AlertRule rule, IReadOnlyList<Sample> readings) =>
        readings.Count >= LeastReadings && Baseline.Of(readings) is { } baseline
            ? Room.Of(rule, readings, baseline, Disturbances.Of(rule, readings, baseline)).Bound
            : null;
}
