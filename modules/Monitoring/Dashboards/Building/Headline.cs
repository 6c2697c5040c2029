using IonMentoring.Monitoring.Dashboards.Panels;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>The figures that say in one line how a window went.</summary>
internal sealed record Headline(
    double? Requests, double? PerSecond, double? PeakPerSecond, Statistics? ResponseTime, double? ErrorRate, double? Availability, double? HitRate, double? DatabaseQuery, double? People)
{
    public static Headline Of(Window window)
    {
        var throughput = window.Sum(SeriesCatalog.Get("throughput_global"));
        var answers = window.Count(SeriesCatalog.Get("requests_total").Of);
        return new(
            throughput is null ? null : answers,
            throughput?.Avg,
            throughput?.Max,
            window.Sum(SeriesCatalog.Get("response_time")),
            window.Sum(MeasuredParts.ErrorRate.Series)?.Avg,
            window.Sum(MeasuredParts.Availability.Series)?.Avg,
            window.Sum(MeasuredParts.HitRate)?.Avg,
            window.Sum(SeriesCatalog.Get("database_query_time"))?.Avg,
            window.Sum(SeriesCatalog.Get("users_active"))?.Max);
    }

    public IReadOnlyList<Figure> Figures() =>
    [
        Figure.Of("Requests", Requests, "requests"),
        Figure.Of("Throughput, mean", PerSecond, "requests/s"),
        Figure.Of("Response time, mean", ResponseTime?.Avg, "ms"),
        Figure.Of("Response time, P95", ResponseTime?.P95, "ms", MeasuredParts.ResponseTime.Limit),
        Figure.Of("Error rate", ErrorRate, "%", MeasuredParts.ErrorRate.Limit),
        Figure.Of("Availability", Availability, "%", MeasuredParts.Availability.Limit),
        Figure.Of("Cache hits", HitRate, "%", MeasuredParts.CacheHits.Limit),
        Figure.Of("Database query, mean", DatabaseQuery, "ms"),
        Figure.Of("Active people, at most", People, "people"),
    ];
}
