using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Measuring;

/// <summary>What this process spends between two moments.</summary>
internal sealed class RunnerCost
{
    private readonly TimeProvider _time;
    private readonly long _startedAt;
    private readonly TimeSpan _cpu = Cpu();
    private readonly long _bytes = GC.GetTotalAllocatedBytes();
    private readonly TimeSpan _paused = GC.GetTotalPauseDuration();

    private RunnerCost(TimeProvider time) => (_time, _startedAt) = (time, time.GetTimestamp());

    public static RunnerCost Start(TimeProvider time) => new(time);

    public RunnerStats Read(IReadOnlyList<ScenarioStats> scenarios, double? calibratedPerSecond)
    {
        var during = _time.GetElapsedTime(_startedAt);
        var requests = Math.Max(1, scenarios.Sum(scenario => scenario.AllRequestCount));
        var cpu = Cpu() - _cpu;
        var figures = new RunnerStats(
            cpu.TotalMicroseconds / requests,
            (double)(GC.GetTotalAllocatedBytes() - _bytes) / requests,
            cpu / during,
            (GC.GetTotalPauseDuration() - _paused).TotalMilliseconds,
            calibratedPerSecond,
            Limit: null);
        return figures with { Limit = RunnerLimit.Find(figures, scenarios) };
    }

    private static TimeSpan Cpu() => Environment.CpuUsage.TotalTime;
}
