using IonMentoring.ModuleContracts.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Suggestions.Recording;

/// <summary>Where and as what something was asked.</summary>
/// <param name="RequestId">The request's id as its client sees it.</param>
/// <param name="Endpoint">The endpoint's path.</param>
/// <param name="Region">The region that the edge sent the request to, or null.</param>
/// <param name="Left">Set when the client has left.</param>
internal readonly record struct Asked(string RequestId, string Endpoint, string? Region, CancellationToken Left)
{
    /// <summary>The side of the region that the edge sent the request to, or null.</summary>
    public string? Colour { get; init; }

    /// <summary>What is known of the request; null for a part of it, which may be one of several at the same time.</summary>
    public IFeatureCollection? Features { get; init; }

    public static Asked In(HttpContext http) => new(
        http.TraceIdentifier,
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? http.Request.Path.ToString(),
        RegionOf(http.Request),
        http.RequestAborted)
    {
        Colour = ColourOf(http.Request),
        Features = http.Features,
    };

    /// <summary>A part of the request, as its answer names it.</summary>
    public Asked Part(int index) => this with { RequestId = $"{RequestId}-{index}", Features = null };

    private static string? RegionOf(HttpRequest request) =>
        request.Headers.TryGetValue(ServingSide.RegionHeader, out var values) && values is [{ } region] && ServingSide.IsRegion(region) ? region : null;

    private static string? ColourOf(HttpRequest request) =>
        request.Headers.TryGetValue(ServingSide.ColourHeader, out var values) && values is [{ } colour] && ServingSide.IsColour(colour) ? colour : null;
}
