using System.Globalization;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>How far from what is expected a rule's bound lies, and why.</summary>
/// <param name="Bound">What follows from it.</param>
/// <param name="Why">How it was found.</param>
internal sealed record Room(Bound Bound, string Why)
{
    // Days to come go further than those that were recorded; the worse it would be, the surer it has to be.
    private const double BeyondNormal = 2.2;
    private const double BeyondNormalByStep = 0.3;

    // Of the way from the mean to the settings' threshold: what never changed says nothing of how much it may.
    private const double Least = 0.1;

    // In percent: a bound that nothing can pass would be none.
    private const double HighestPercent = 95;

    private const int Decimals = 4;

    public static Room Of(AlertRule rule, IReadOnlyList<Sample> readings, Baseline baseline, IReadOnlyList<MinuteSpan> disturbances)
    {
        var reached = NormalRow.Reached(rule, readings, baseline, disturbances);
        var (sign, byHour) = (rule.Side().Sign(), baseline.Seasonality is { IsStrong: true });
        var sigma = byHour ? baseline.Sigma * Math.Sqrt(1 - baseline.Seasonality!.Strength) : baseline.Sigma;
        var fromSigma = rule.Sigmas() * sigma;
        var beyond = BeyondNormal + (BeyondNormalByStep * (rule.Sigmas() - 1));
        var fromNormal = beyond * reached;
        var least = Least * Math.Abs(rule.Threshold - baseline.Mean);
        var room = Math.Max(Math.Max(fromSigma, fromNormal), least);
        double[] hours = byHour ? [.. Enumerable.Range(0, HourlyThreshold.Hours).Select(hour => At(hour))] : [];
        var bound = byHour ? new Bound(sign > 0 ? hours.Max() : hours.Min(), hours) : new Bound(At(0));
        return new(bound, Explain());

        double At(int hour)
        {
            var expected = baseline.Expected(hour);
            var ofHour = byHour ? Math.Max(room, rule.Sigmas() * baseline.Seasonality!.Hours[hour].Sigma) : room;
            var value = expected + (sign * ofHour);
            var possible = sign > 0 && rule.Series.Unit == "%" ? Math.Min(value, Math.Max(HighestPercent, expected + reached)) : Math.Max(value, 0);
            return Math.Round(possible, Decimals);
        }

        string Explain()
        {
            var expected = byHour
                ? $"the mean of each hour of the day (which explains {100 * baseline.Seasonality!.Strength:F0} % of the variance)"
                : $"the mean of {baseline.Mean:0.###}";
            var by = room == fromSigma ? $"{rule.Sigmas()} sigma, {Spoken(fromSigma)}"
                : room == fromNormal ? $"{Spoken(fromNormal)}: {beyond} times the {Spoken(reached)} that {rule.Occurrences} readings in a row reached while nothing was wrong ({rule.Sigmas()} sigma would be {Spoken(fromSigma)})"
                : $"{Spoken(least)}, a tenth of the way to the threshold of the settings, because it hardly changed";
            return string.Create(CultureInfo.InvariantCulture, $"{expected} {(sign > 0 ? "plus" : "minus")} {by}");
        }
    }

    private static string Spoken(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
