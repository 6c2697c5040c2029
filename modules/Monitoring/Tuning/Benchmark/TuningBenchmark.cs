using IonMentoring.Monitoring.Alerts;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Baselines;

namespace IonMentoring.Monitoring.Tuning.Benchmark;

/// <summary>Lets static and tuned thresholds compete on made-up incidents.</summary>
internal static class TuningBenchmark
{
    private const int MinutesAfter = 5;
    private const int SeedsOfARun = 100_000;

    private static readonly TraceKind[] Kinds = Enum.GetValues<TraceKind>();

    /// <param name="traces">How many traces.</param>
    /// <param name="seed">Where chance begins; the same seed, the same traces.</param>
    public static IReadOnlyDictionary<TraceKind, Competition> Run(int traces, int seed)
    {
        AlertRule[] rules = [.. DefaultRules.All.Select(rule => AlertRule.Of(rule.Key, rule.Value, new AlertsOptions()))];
        var results = Kinds.ToDictionary(kind => kind, _ => new Competition(0, new(0, 0, 0), new(0, 0, 0)));
        for (var number = 0; number < traces; number++)
        {
            var kind = Kinds[number % Kinds.Length];
            results[kind] += Compete(rules, TraceGenerator.Make(kind, unchecked((seed * SeedsOfARun) + number)));
        }

        return results;
    }

    private static Competition Compete(IReadOnlyList<AlertRule> rules, Trace trace)
    {
        var (usual, tuned) = (new List<MinuteSpan>(), new List<MinuteSpan>());
        foreach (var rule in rules)
        {
            var readings = trace.Readings[rule.Series.Name];
            Sample[] learning = [.. readings.Where(reading => reading.Minute < Trace.LastDay)];
            Sample[] day = [.. readings.Where(reading => reading.Minute >= Trace.LastDay)];
            usual.AddRange(AlertReplay.Firings(rule, new(rule.Threshold), day));
            tuned.AddRange(AlertReplay.Firings(rule, RuleTuner.Propose(rule, learning)!, day));
        }

        return new(1, ScoreOf(trace, usual), ScoreOf(trace, tuned));
    }

    // An alert that was on before tells nothing.
    private static Score ScoreOf(Trace trace, List<MinuteSpan> firings) => new(
        trace.Incidents.Count,
        trace.Incidents.Count(incident => firings.Any(firing => BeginsIn(incident, firing))),
        firings.Count(firing => !trace.Incidents.Any(incident => BeginsIn(incident, firing))));

    private static bool BeginsIn(Incident incident, MinuteSpan firing) => firing.From >= incident.Span.From && firing.From <= incident.Span.To + MinutesAfter;
}
