using System.Text.Json;
using IonMentoring.ModuleContracts.Storage;
using IonMentoring.Monitoring.Alerts.Evaluation;
using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Baselines;
using IonMentoring.Monitoring.Tuning.Endpoints;
using IonMentoring.Monitoring.Tuning.Recommending;

namespace IonMentoring.Monitoring.Tuning;

/// <summary>Finds thresholds for the rules in what was measured, and puts them in place where that is asked for.</summary>
internal sealed class AlertTuner(
    AlertRules rules, AlertSharing sharing, RuleHistory history, Recommenders recommenders, IAlertStorage storage, IAuditLog audit) : IDisposable
{
    // Each goes through days minute by minute, and keeps a processor busy with that.
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>One at a time; others wait.</summary>
    /// <param name="hours">How far back to look, 1 to 72.</param>
    /// <param name="apply">Whether proposals take the place of the present thresholds, those that keep to the targets.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ModuleContracts.Api.ApiException">They were to be put in place, and the database is away.</exception>
    public async Task<TuningReport> TuneAsync(int hours, bool apply, string who, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await TuneAloneAsync(hours, apply, who, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<TuningReport> TuneAloneAsync(int hours, bool apply, string who, CancellationToken cancellationToken)
    {
        await sharing.RefreshAsync(cancellationToken);
        RuleTuning[] tunings = [.. rules.OfSettings.Select(rule => RuleTuner.Tune(rule, PresentOf(rule), history.Of(rule, hours, cancellationToken)))];
        RuleTuning[] applied = apply ? [.. tunings.Where(tuning => tuning.IsWorthApplying)] : [];
        if (applied.Length > 0)
        {
            await ApplyAsync(applied, who, cancellationToken);
        }

        return new(hours, [.. applied.Select(tuning => tuning.Rule.Name)], tunings, recommenders.Look(hours));
    }

    private Bound PresentOf(AlertRule rule)
    {
        double[] hours = [.. Enumerable.Range(0, HourlyThreshold.Hours).Select(hour => rules.At(hour).First(known => known.Name == rule.Name).Threshold)];
        return Array.TrueForAll(hours, threshold => threshold == hours[0])
            ? new(hours[0])
            : new(rule.Side() == Side.Above ? hours.Max() : hours.Min(), hours);
    }

    private async Task ApplyAsync(RuleTuning[] applied, string who, CancellationToken cancellationToken)
    {
        var stored = await storage.ThresholdsAsync(cancellationToken);
        var thresholds = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (rule, bound) in applied.Select(tuning => (tuning.Rule.Name, tuning.Proposed!)))
        {
            thresholds[rule] = bound.Threshold;

            // Thresholds of hours that are stored would go before one for all: they are written over.
            for (var hour = 0; hour < HourlyThreshold.Hours; hour++)
            {
                var name = HourlyThreshold.NameOf(rule, hour);
                if (bound.ByHour is not null || stored.ContainsKey(name))
                {
                    thresholds[name] = bound.At(hour);
                }
            }
        }

        await storage.SaveThresholdsAsync(thresholds, cancellationToken);
        var before = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var name in thresholds.Keys)
        {
            if (stored.TryGetValue(name, out var threshold))
            {
                before[name] = threshold;
            }
        }

        foreach (var tuning in applied)
        {
            before.TryAdd(tuning.Rule.Name, tuning.Present.Threshold);
        }

        // They are in place already: noted whatever becomes of the request.
        await audit.RecordAsync(new AuditEntry(who, "tune alerts", Write(before), Write(thresholds)), CancellationToken.None);
        await sharing.RefreshAsync(cancellationToken);
    }

    private static string Write(SortedDictionary<string, double> thresholds) => JsonSerializer.Serialize(thresholds, TuningJson.Default.SortedDictionaryStringDouble);
}
