using IonMentoring.Monitoring.Alerts;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Baselines;
using IonMentoring.Monitoring.Series;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>What a rule saw at each minute that is over, as it sees the present one.</summary>
internal sealed class RuleHistory(SeriesReader reader, SeriesStore store, IOptions<AlertsOptions> options)
{
    private const int MinutesOfAnHour = 60;

    public IReadOnlyList<Sample> Of(AlertRule rule, int hours, CancellationToken cancellationToken)
    {
        var series = Seen(rule);
        var samples = new List<Sample>();
        for (var minute = Math.Max(store.First, store.Now - (hours * MinutesOfAnHour)); minute < store.Now; minute++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Read(rule, series, minute - rule.Minutes + 1, minute) is { } sample)
            {
                samples.Add(sample);
            }
        }

        return samples;
    }

    // Two standbys have no common lag: the worse one counts.
    private SeriesDefinition[] Seen(AlertRule rule) => rule.Series is { Kind: SeriesKind.Gauge, By: { } by }
        ? [.. store.ValuesOf(rule.Series.Of.Instrument, by).Select(value => rule.Series with { Of = new(rule.Series.Of.Instrument, by, value), By = null })]
        : [rule.Series];

    private Sample? Read(AlertRule rule, SeriesDefinition[] series, long from, long to)
    {
        Sample? worst = null;
        foreach (var seen in series)
        {
            if (reader.Read(seen, from, to).Statistics is { } statistics)
            {
                var value = rule.Of(statistics);
                if (worst is not { } known || rule.Side().IsBeyond(value, known.Value))
                {
                    worst = new(to, value, IsEnough(seen, statistics, from, to));
                }
            }
        }

        return worst;
    }

    private bool IsEnough(SeriesDefinition series, Statistics statistics, long from, long to) => series.Kind switch
    {
        SeriesKind.Distribution => statistics.Count >= options.Value.MinimumRequests,
        SeriesKind.Share => Sum(series, series.Of, from, to) + Sum(series, series.Against!.Value, from, to) >= options.Value.MinimumRequests,
        SeriesKind.Failures or SeriesKind.Successes => Sum(series, series.Of, from, to) >= options.Value.MinimumFailures,
        _ => true,
    };

    private double Sum(SeriesDefinition series, SeriesKey key, long from, long to) =>
        reader.Read(series with { Kind = SeriesKind.Sum, Of = key, Against = null, By = null }, from, to).Points.Sum(point => point.Value);
}
