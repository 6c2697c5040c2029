using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>What the program runs on: processes, processor, memory, the database's standbys, and how near each region is to its capacity.</summary>
internal sealed class Infrastructure : IDashboardBuilder
{
    private const double GrowFrom = 70;

    private static readonly SeriesDefinition Lag = SeriesCatalog.Get("database_lag");
    private static readonly SeriesDefinition Throughput = SeriesCatalog.Get("throughput_by_region");

    public string Name => "infrastructure";

    public string Title => "Infrastructure";

    public Task<IReadOnlyList<Panel>> BuildAsync(Window window, CancellationToken cancellationToken)
    {
        var (instances, processor, memory) = (window.Read("instance_count"), window.Read("cpu_utilization"), window.Read("memory_utilization"));
        return Task.FromResult<IReadOnlyList<Panel>>(
        [
            new("instances", "Instances", "processes")
            {
                Figures = [Figure.Of("Now", instances.Points.Count == 0 ? null : instances.Points[^1].Value, "processes"), Figure.Of("Fewest", instances.Statistics?.Min, "processes")],
                Lines = [Line.Of("api processes", instances)],
            },
            new("utilization", "Processor and memory", "%")
            {
                Figures =
                [
                    Figure.Of("Processor, mean", processor.Statistics?.Avg, "%", MeasuredParts.Processor.Limit),
                    Figure.Of("Processor, at most", processor.Statistics?.Max, "%"),
                    Figure.Of("Memory, mean", memory.Statistics?.Avg, "%", MeasuredParts.Memory.Limit),
                    Figure.Of("Memory, at most", memory.Statistics?.Max, "%"),
                ],
                Lines = [Line.Of("processor", processor), Line.Of("memory", memory)],
            },
            Replication(window),
            Scaling(window),
        ]);
    }

    private static Panel Replication(Window window)
    {
        var standbys = window.ValuesOf(Lag).Select(standby => (Name: standby, Lag: window.Read(Lag.Only(standby)))).Where(standby => standby.Lag.Statistics is not null).ToList();
        var query = window.Sum(SeriesCatalog.Get("database_query_time"));
        return new("database", "Database: lag of the standbys", "ms")
        {
            Figures =
            [
                .. standbys.Select(standby => Figure.Of($"Lag of {standby.Name}, mean", standby.Lag.Statistics!.Avg, "ms", MeasuredParts.DatabaseLag.Limit)),
                Figure.Of("Query, mean", query?.Avg, "ms"),
                Figure.Of("Query, P95", query?.P95, "ms"),
            ],
            Lines = [.. standbys.Select(standby => Line.Of(standby.Name, standby.Lag))],
            Note = standbys.Count == 0 ? "No standby is known." : null,
        };
    }

    private static Panel Scaling(Window window) => new("scaling", "Load of the regions against their capacity")
    {
        Table = new(["region", "capacity/s", "mean/s", "busiest minute/s", "of capacity", "what to do"], [.. RegionCapacity.All.Select(region => Scaling(window, region))]),
    };

    private static string[] Scaling(Window window, RegionCapacity region)
    {
        var load = window.Sum(Throughput.Only(region.Region));
        var share = 100 * (load?.Max ?? 0) / region.PerSecond;
        return
        [
            region.Region,
            Words.Of(region.PerSecond),
            Words.Of(load?.Avg),
            Words.Of(load?.Max),
            Words.Of(share, "%"),
            share > 100 ? "more than it is laid out for: add instances now" : share > GrowFrom ? $"above {GrowFrom} %: add instances" : "nothing",
        ];
    }
}
