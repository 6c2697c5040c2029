using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Alerts.States;
using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>What an alert would have done, step by step as it is evaluated.</summary>
internal static class AlertReplay
{
    /// <param name="rule">The rule.</param>
    /// <param name="bound">What it is held against in place of its threshold.</param>
    /// <param name="readings">What the rule saw, in the order of the minutes.</param>
    /// <returns>From the minute in which people are told to the one in which it is over.</returns>
    public static IReadOnlyList<MinuteSpan> Firings(AlertRule rule, Bound bound, IReadOnlyList<Sample> readings)
    {
        AlertRule[] hours = [.. Enumerable.Range(0, HourlyThreshold.Hours).Select(hour => rule with { Threshold = bound.At(hour) })];
        var firings = new List<MinuteSpan>();
        Alert? open = null;
        var quietUntil = long.MinValue;
        for (var index = 0; index < readings.Count; index++)
        {
            var reading = readings[index];
            var next = index + 1 < readings.Count ? readings[index + 1].Minute : reading.Minute + 1;
            Step(reading, reading.Minute);

            // Minutes of which nothing is known are good ones.
            for (var minute = reading.Minute + 1; minute < next && open is not null; minute++)
            {
                Step(null, minute);
            }
        }

        if (open?.FiredAt is { } still)
        {
            firings.Add(new(MinuteOf(still), readings[^1].Minute));
        }

        return firings;

        void Step(Sample? sample, long minute)
        {
            var of = hours[new Sample(minute, 0).Hour];
            var violated = sample is { } known && of.IsViolatedBy(known.Value);
            if (open is null && !violated)
            {
                return;
            }

            var reading = new AlertReading(sample is { } measured && (!violated || measured.IsEnough) ? measured.Value : null);
            var alert = AlertStep.Next(of, open, reading, minute < quietUntil, DateTime.UnixEpoch.AddMinutes(minute)).Alert;
            open = alert is { State: AlertState.Resolved } ? null : alert;
            if (alert is { State: AlertState.Resolved, FiredAt: { } told })
            {
                firings.Add(new(MinuteOf(told), minute));
                quietUntil = minute + (long)rule.CoolDown.TotalMinutes;
            }
        }
    }

    private static long MinuteOf(DateTime moment) => (long)(moment - DateTime.UnixEpoch).TotalMinutes;
}
