using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>
/// The times at which something was wrong, as far as the values themselves tell: as many in a row as make an alert fire are far out, on the bad side. What
/// happens again and again is none, but how the series is: all short ones but the worst, and all where there are more than two a day.
/// </summary>
internal static class Disturbances
{
    private const int MostADay = 2;
    private const double MinutesOfADay = 24 * 60;

    // A single bad minute is seen for five by a rule that looks at five.
    private const int ShortMinutes = 10;

    public static IReadOnlyList<MinuteSpan> Of(AlertRule rule, IReadOnlyList<Sample> readings, Baseline baseline)
    {
        var farOut = Fences.Around(readings.Select(Worse), Fences.FarOut).High;
        var found = MinuteSpan.Where(readings, reading => Worse(reading) > farOut, rule.Occurrences);
        var brief = found.Where(span => span.Minutes < ShortMinutes).ToList();
        MinuteSpan[] lasting = [.. found.Except(brief)];
        if (lasting.Length > Math.Ceiling(MostADay * readings.Count / MinutesOfADay))
        {
            return [];
        }

        var worst = brief.OrderByDescending(span => readings.Where(reading => span.Holds(reading.Minute)).Max(Worse)).Take(1);
        return [.. lasting.Concat(worst).OrderBy(span => span.From)];

        double Worse(Sample reading) => rule.Side().Sign() * (reading.Value - baseline.Expected(reading.Hour));
    }
}
