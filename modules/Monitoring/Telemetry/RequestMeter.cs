using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.Monitoring.Series;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Monitoring.Telemetry;

/// <summary>Measures every answer: how long it took, and whether it failed, by endpoint and region.</summary>
internal sealed class RequestMeter
{
    public const string MeterName = "IonMentoring.Monitoring";

    // A region comes in a header, which without an edge anybody may set.
    private const int MostRegions = 32;
    private const string OtherRegions = "other";

    // Those with a series of their own come first, spelled as it spells them.
    private readonly ConcurrentDictionary<string, string> _regions = new(
        SeriesCatalog.Regions.Select(region => KeyValuePair.Create(region, region)), StringComparer.OrdinalIgnoreCase);
    private readonly Histogram<double> _responseTime;
    private readonly Counter<long> _errors;

    public RequestMeter(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _responseTime = meter.CreateHistogram(
            "response_time",
            "ms",
            "From the request to the end of its answer",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000] });
        _errors = meter.CreateCounter<long>("error_count", "{answer}", "Answers with a status of 500 or more");
    }

    public void Measure(HttpContext http, bool failed, TimeSpan elapsed)
    {
        var tags = new TagList
        {
            { "endpoint", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none" },
            { "region", RegionOf(http.Request) ?? "none" },
        };
        _responseTime.Record(elapsed.TotalMilliseconds, tags);
        if (failed)
        {
            _errors.Add(1, tags);
        }
    }

    /// <summary>The region that the edge sent a request to, or null. Only some are told.</summary>
    public string? RegionOf(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(ServingSide.RegionHeader, out var values) || values is not [{ Length: > 0 } region])
        {
            return null;
        }

        return _regions.TryGetValue(region, out var known) ? known
            : ServingSide.IsRegion(region) && _regions.Count < MostRegions ? _regions.GetOrAdd(region, region)
            : OtherRegions;
    }
}
