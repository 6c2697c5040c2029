using IonMentoring.LoadRunner.Measuring;
using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Statistics;

/// <summary>Makes the statistics of what was counted, and judges them.</summary>
internal static class ScenarioStatsReading
{
    public static ScenarioStats Read(Scenario scenario, ScenarioMeasures measures, TimeSpan during, string? stopReason)
    {
        var isClosed = scenario.LoadSimulations.Any(simulation => simulation.Kind is LoadKind.KeepConstant or LoadKind.RampingConstant);
        var whole = measures.Whole.Read(scenario.Name, during, isClosed);
        var stats = new ScenarioStats(
            scenario.Name,
            [.. scenario.LoadSimulations.Select(simulation => simulation.ToString())],
            during.TotalSeconds,
            whole.Ok.Request.Count + whole.Fail.Request.Count,
            whole.Ok,
            whole.Fail,
            whole.CorrectedPercent99,
            whole.StatusCodes,
            [.. measures.Steps.Select(step => step.Value.Read(step.Key, during, isClosed))],
            measures.Lags?.Read(),
            measures.MostUnderWay,
            stopReason,
            measures.Timeline.Seconds,
            []);
        return stats with { Thresholds = [.. scenario.Thresholds.Select(threshold => threshold.Judge(stats))] };
    }
}
