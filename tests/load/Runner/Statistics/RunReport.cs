using IonMentoring.LoadRunner.Reports;

namespace IonMentoring.LoadRunner.Statistics;

/// <summary>Everything that came of a run.</summary>
/// <param name="TestSuite">Its name.</param>
/// <param name="StartedAt">When what was measured began.</param>
/// <param name="Machine">Where it ran.</param>
/// <param name="ScenarioStats">The scenarios.</param>
/// <param name="Runner">What the runner cost.</param>
/// <param name="Notes">What the suite found beside the statistics.</param>
public sealed record RunReport(
    string TestSuite, DateTimeOffset StartedAt, MachineStats Machine, IReadOnlyList<ScenarioStats> ScenarioStats, RunnerStats Runner, IReadOnlyList<string> Notes)
{
    /// <summary>Whether every threshold was met.</summary>
    public bool Passed => ScenarioStats.All(scenario => scenario.Thresholds.All(threshold => threshold.IsMet));

    /// <summary>0 when every threshold was met, else 1.</summary>
    public int ExitCode => Passed ? 0 : 1;

    /// <summary>For a terminal.</summary>
    public override string ToString() => new TextReport().Write(this);
}
