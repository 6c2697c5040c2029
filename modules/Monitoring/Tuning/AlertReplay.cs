using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>What an alert would have done: looked at every minute, it fires at the third violation in a row, and not again within ten minutes of its end.</summary>
internal static class AlertReplay
{
    /// <summary>Violations in a row that make it fire.</summary>
    public const int Violations = 3;

    private const int CoolDownMinutes = 10;

    /// <param name="readings">What the rule saw, in the order of the minutes. A minute without one ends a row.</param>
    /// <param name="bound">What they are held against.</param>
    /// <param name="side">Where bad values are.</param>
    /// <returns>From the minute in which it fired to the last violation.</returns>
    public static IReadOnlyList<MinuteSpan> Firings(IReadOnlyList<Sample> readings, Bound bound, Side side)
    {
        var firings = new List<MinuteSpan>();
        foreach (var violated in MinuteSpan.Where(readings, reading => side.IsBeyond(reading.Value, bound.At(reading.Hour)), Violations))
        {
            var firesAt = violated.From + Violations - 1;
            if (firings.Count > 0)
            {
                firesAt = Math.Max(firesAt, firings[^1].To + 1 + CoolDownMinutes);
            }

            if (firesAt <= violated.To)
            {
                firings.Add(new(firesAt, violated.To));
            }
        }

        return firings;
    }
}
