using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Measuring;

/// <summary>Says when the runner, not what it asked, set the figures.</summary>
internal static class RunnerLimit
{
    /// <summary>Later than this, and than this share of the latency, a good part of it is the runner's own.</summary>
    public const double LateMs = 10;

    public const double LateShare = 0.25;

    /// <summary>So near to what it can do at most, it is busy itself.</summary>
    public const double NearlyAll = 0.9;

    public static string? Find(RunnerStats runner, IReadOnlyList<ScenarioStats> scenarios)
    {
        if (scenarios.FirstOrDefault(scenario => scenario.SendLag?.Percent99 is { } lag && lag > LateMs && lag > scenario.Ok.Latency.Percent99 * LateShare) is { } late)
        {
            return string.Create(null, $"1 % of the requests of “{late.ScenarioName}” were sent {late.SendLag!.Percent99:0.0} ms or more after they were due: latencies hold the runner's own delay");
        }

        var perSecond = scenarios.Sum(scenario => scenario.Duration <= 0 ? 0 : scenario.AllRequestCount / scenario.Duration);
        if (perSecond > runner.CalibratedPerSecond * NearlyAll)
        {
            return string.Create(null, $"{perSecond:0} requests/s are nearly all that it reached in its calibration ({runner.CalibratedPerSecond:0}/s)");
        }

        return runner.Cores > Environment.ProcessorCount * NearlyAll
            ? string.Create(null, $"it used {runner.Cores:0.0} of {Environment.ProcessorCount} cores itself")
            : null;
    }
}
