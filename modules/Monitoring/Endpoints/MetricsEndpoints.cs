using System.Globalization;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.Monitoring.Health;
using IonMentoring.Monitoring.Series;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Monitoring.Endpoints;

internal static class MetricsEndpoints
{
    private const int UsualMinutes = 60;
    private const int MostPoints = 50_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v2/metrics").WithTags("Monitoring");
        group.MapGet("", List).WithName("ListMetrics").WithSummary("The series that are measured").Produces<MetricsAnswer>();
        group.MapGet("/{name}", Read).WithName("ReadMetric").WithSummary("A window of a series: statistics and its minutes").Produces<MetricAnswer>();

        // What a Prometheus server scrapes, and what people look at.
        routes.MapPrometheusScrapingEndpoint("/metrics");
        routes.MapGet("/metrics-text", (MetricsText text) => TypedResults.Text(text.Write())).ExcludeFromDescription();
        routes.MapGet("/env", Env).ExcludeFromDescription();
    }

    private static JsonHttpResult<MetricsAnswer> List(HttpContext http, TimeProvider time) => TypedResults.Json(
        new MetricsAnswer(
            SeriesCatalog.All.Count,
            [.. SeriesCatalog.All.Select(series => new MetricView(series.Name, series.Unit, series.Description, series.By))],
            http.TraceIdentifier,
            time.GetUtcNow().UtcDateTime),
        MonitoringJson.Default.MetricsAnswer);

    private static JsonHttpResult<MetricAnswer> Read(string name, string? minutes, string? by, HttpContext http, SeriesStore store, SeriesReader reader, TimeProvider time)
    {
        var series = SeriesCatalog.Find(name, store) ?? throw Unknown(name);
        var window = ReadMinutes(minutes);
        var groups = ReadBy(by, series) is { } tag ? reader.ReadBy(series, tag, window) : null;
        if (groups is not null && groups.Values.Sum(group => group.Points.Count) > MostPoints)
        {
            throw new ApiException(ApiErrorCode.InvalidInput, $"minutes is {window}, which would be more than {MostPoints} points; ask for fewer, or without by.", "minutes");
        }

        var (statistics, points) = reader.Read(series, window);
        return TypedResults.Json(
            new MetricAnswer(series.Name, series.Unit, window, statistics, points, groups, http.TraceIdentifier, time.GetUtcNow().UtcDateTime), MonitoringJson.Default.MetricAnswer);
    }

    private static JsonHttpResult<EnvironmentAnswer> Env(HttpContext http, TimeProvider time) =>
        TypedResults.Json(EnvironmentAnswer.Of(http.TraceIdentifier, time.GetUtcNow().UtcDateTime), MonitoringJson.Default.EnvironmentAnswer);

    private static ApiException Unknown(string name)
    {
        string[] near = [.. NearestValue.Nearest(name, [.. SeriesCatalog.All.Select(series => series.Name)], 3)];
        return new(
            ApiErrorCode.NotFound,
            $"There is no such metric. Near names: {string.Join(", ", near)}. GET /api/v2/metrics lists all.",
            "name",
            new Dictionary<string, object>(StringComparer.Ordinal) { ["near"] = near });
    }

    private static int ReadMinutes(string? text) => string.IsNullOrEmpty(text)
        ? UsualMinutes
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= MinuteSeries.MinutesKept
            ? minutes
            : throw new ApiException(ApiErrorCode.InvalidInput, $"minutes must be a whole number from 1 to {MinuteSeries.MinutesKept} (72 hours).", "minutes");

    private static string? ReadBy(string? by, SeriesDefinition series) => string.IsNullOrEmpty(by) ? null
        : by == series.By ? by
        : throw new ApiException(
            ApiErrorCode.InvalidInput, series.By is { } possible ? $"{series.Name} can be told apart by {possible} alone." : $"{series.Name} cannot be told apart by anything.", "by");
}
