using IonMentoring.Monitoring.Alerts.Rules;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Tuning;
using IonMentoring.Monitoring.Tuning.Endpoints;
using IonMentoring.Monitoring.Tuning.Recommending;

namespace IonMentoring.Monitoring.Simulation;

/// <summary>What tuning makes of a simulation.</summary>
internal static class SimulatedTuning
{
    public static string Write(SimulationPlan plan, Simulator simulator)
    {
        var history = simulator.Get<RuleHistory>();
        RuleTuning[] tunings = [.. simulator.Get<AlertRules>().OfSettings.Select(rule => RuleTuner.Tune(rule, new(rule.Threshold), history.Of(rule, plan.Hours, CancellationToken.None)))];
        var recommendations = new Recommenders(simulator.Get<SeriesReader>(), simulator.Get<SeriesStore>()).Look(plan.Hours);
        var report = new TuningReport(plan.Hours, [], tunings, recommendations);
        return $"SIMULATED ({plan.Source})\n{TuningText.Write(TuningAnswer.Of(report, plan.Source, SimulationPlan.Start.UtcDateTime))}";
    }
}
