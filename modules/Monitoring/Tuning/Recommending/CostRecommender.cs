namespace IonMentoring.Monitoring.Tuning.Recommending;

/// <summary>Looks whether more runs than is used.</summary>
internal sealed class CostRecommender : IRecommender
{
    private const string Area = "cost";
    private const double Idle = 30;
    private const double Wanted = 60;
    private const double Rhythm = 2;
    private const double LeastInstances = 1.5;
    private const int Day = 24 * 60;

    public IEnumerable<Recommendation> Look(Measured measured)
    {
        if (measured.Of("instance_count") is not { Avg: >= LeastInstances } counted)
        {
            yield break;
        }

        var instances = Math.Round(counted.Avg);
        if (measured.Of("cpu_utilization") is { P95: < Idle } processor)
        {
            var needed = Math.Max(1, Math.Ceiling(instances * processor.P95 / Wanted));
            if (needed < instances)
            {
                yield return new(
                    Area,
                    $"Run {needed} processes in place of {instances} (host cost --what-if min-instances={needed} shows the price).",
                    [new("cpu_utilization, P95", processor.P95, "%"), new("instance_count, average", counted.Avg, "processes")],
                    $"{100 * (instances - needed) / instances:F0} % less for computing, at a P95 of {processor.P95 * instances / needed:F0} %",
                    $"processes x P95 / {Wanted} %, rounded up; the same work on fewer");
                yield break;
            }
        }

        if (measured.Minutes >= Day && Night(measured, counted.Avg) is { } night)
        {
            yield return night;
        }
    }

    private static Recommendation? Night(Measured measured, double instances)
    {
        double[] hours = [.. measured.Read("throughput_global").Points
            .GroupBy(point => point.At.Hour)
            .Select(hour => hour.Average(point => point.Value))];
        var (low, high, mean) = (hours.Min(), hours.Max(), hours.Average());
        return hours.Length < 24 || low * Rhythm > high ? null : new(
            Area,
            "Let the number of processes follow the hour of the day.",
            [new("throughput_global, quietest hour", low, "requests/s"), new("throughput_global, busiest hour", high, "requests/s"), new("instance_count, average", instances, "processes")],
            $"up to {100 * (1 - (mean / high)):F0} % less for computing",
            "1 - mean hour / busiest hour: as many processes as the hour needs, where now as many run as the busiest does");
    }
}
