using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>How fast answers are, by region and endpoint, and which minutes were unlike the others.</summary>
internal sealed class Performance : IDashboardBuilder
{
    private static readonly SeriesDefinition Times = SeriesCatalog.Get("response_time");
    private static readonly SeriesDefinition Throughput = SeriesCatalog.Get("throughput_by_region");
    private static readonly string[] Endpoints = ["response_time_process", "response_time_recommend", "response_time_bulk_process"];

    public string Name => "performance";

    public string Title => "Performance";

    public Task<IReadOnlyList<Panel>> BuildAsync(Window window, CancellationToken cancellationToken)
    {
        var all = window.Read(Times);
        var regions = BusyRegions.Of(window).Select(region => (Name: region, Times: window.Read(Times.Only(region)), Throughput: window.Read(Throughput.Only(region)))).ToList();
        return Task.FromResult<IReadOnlyList<Panel>>(
        [
            new("response-time", "Response time", "ms")
            {
                Figures = Figures(all.Statistics),
                Lines = [Line.Of("P50", all, point => point.Spread!.P50), Line.Of("P95", all, point => point.Spread!.P95), Line.Of("P99", all, point => point.Spread!.P99)],
            },
            new("regions", "Response time by region: P95", "ms")
            {
                Lines = [.. regions.Select(region => Line.Of(region.Name, region.Times, point => point.Spread!.P95))],
                Table = new(
                    ["region", "answers", "P50 ms", "P95 ms", "P99 ms", "requests/s"],
                    [.. regions.Select(region => (string[])[region.Name, .. Cells(region.Times.Statistics), Words.Of(region.Throughput.Statistics?.Avg)])]),
            },
            new("throughput", "Throughput by region", "requests/s")
            {
                Figures = [Figure.Of("All regions, mean", window.Sum(SeriesCatalog.Get("throughput_global"))?.Avg, "requests/s")],
                Lines = [.. regions.Select(region => Line.Of(region.Name, region.Throughput))],
            },
            new("endpoints", "Response time by endpoint")
            {
                Table = new(["series", "answers", "P50 ms", "P95 ms", "P99 ms"], [.. Endpoints.Select(endpoint => (string[])[endpoint, .. Cells(window.Sum(SeriesCatalog.Get(endpoint)))])]),
            },
            Anomalies.Of(window),
        ]);
    }

    private static Figure[] Figures(Statistics? times) =>
    [
        Figure.Of("P50", times?.P50, "ms"),
        Figure.Of("P95", times?.P95, "ms", MeasuredParts.ResponseTime.Limit),
        Figure.Of("P99", times?.P99, "ms"),
        Figure.Of("Mean", times?.Avg, "ms"),
        Figure.Of("Slowest", times?.Max, "ms"),
    ];

    private static string[] Cells(Statistics? times) => [Words.Of(times?.Count ?? 0), Words.Of(times?.P50), Words.Of(times?.P95), Words.Of(times?.P99)];
}
