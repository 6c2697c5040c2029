using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Suggestions.Recording;

/// <summary>Where and as what something was asked.</summary>
/// <param name="RequestId">The request's id as its client sees it.</param>
/// <param name="Endpoint">The endpoint's path.</param>
/// <param name="Region">The region that the edge sent the request to, or null.</param>
/// <param name="Left">Set when the client has left.</param>
internal readonly record struct Asked(string RequestId, string Endpoint, string? Region, CancellationToken Left)
{
    private const string RegionHeader = "X-Ion-Region";
    private const int LongestRegion = 64;

    private static readonly SearchValues<char> RegionCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    public static Asked In(HttpContext http) => new(
        http.TraceIdentifier,
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? http.Request.Path.ToString(),
        RegionOf(http.Request),
        http.RequestAborted);

    /// <summary>A part of the request, as its answer names it.</summary>
    public Asked Part(int index) => this with { RequestId = $"{RequestId}-{index}" };

    // Without an edge anybody may have set it: what cannot be a region's name is none.
    private static string? RegionOf(HttpRequest request) =>
        request.Headers.TryGetValue(RegionHeader, out var values)
        && values is [{ Length: > 0 and <= LongestRegion } region]
        && !region.AsSpan().ContainsAnyExcept(RegionCharacters)
            ? region
            : null;
}
