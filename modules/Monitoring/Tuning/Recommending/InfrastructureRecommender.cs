namespace IonMentoring.Monitoring.Tuning.Recommending;

/// <summary>Looks whether processes are short of processor time or memory.</summary>
internal sealed class InfrastructureRecommender : IRecommender
{
    private const string Area = "infrastructure";
    private const double Busy = 70;
    private const double Full = 80;

    public IEnumerable<Recommendation> Look(Measured measured)
    {
        var instances = Math.Max(1, Math.Round(measured.Of("instance_count")?.Avg ?? 1));
        if (measured.Of("cpu_utilization") is { P95: > Busy } processor)
        {
            yield return new(
                Area,
                "Start one more process.",
                [new("cpu_utilization, average", processor.Avg, "%"), new("cpu_utilization, P95", processor.P95, "%"), new("instance_count, average", instances, "processes")],
                $"a P95 of {processor.P95 * instances / (instances + 1):F0} % in place of {processor.P95:F0} %",
                "P95 x processes / (processes + 1): the same work on one more");
        }

        if (measured.Of("memory_utilization") is { P95: > Full } memory)
        {
            yield return new(
                Area,
                "Give each process more memory, or keep fewer answers in it (Caching:Entries).",
                [new("memory_utilization, average", memory.Avg, "%"), new("memory_utilization, P95", memory.P95, "%")],
                $"{memory.P95 / Full:0.##} times the memory brings the P95 down to {Full} %",
                $"P95 / {Full}: the same use of a larger whole");
        }
    }
}
