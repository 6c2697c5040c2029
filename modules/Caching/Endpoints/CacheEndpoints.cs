using IonMentoring.Caching.Statistics;
using IonMentoring.ModuleContracts.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Caching.Endpoints;

internal static class CacheEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v2").WithTags("Cache");
        group.MapGet("/cache-stats", StatisticsAsync).WithName("CacheStatistics").WithSummary("Hits, misses, size and evictions for each tier and kind");
        group.MapPost("/cache/clear", ClearAsync).WithName("ClearCache").WithSummary("Drops every kept answer, in every process")
            .RequireAuthorization(AccessPolicies.Operator);
        group.MapPost("/cache/invalidate", InvalidateAsync).WithName("InvalidateCache")
            .WithSummary("Drops the kept answers of a pattern such as persona:lua:*, in every process")
            .RequireAuthorization(AccessPolicies.Operator);
    }

    private static async Task<JsonHttpResult<CacheStatisticsAnswer>> StatisticsAsync(HttpContext http, CacheStatistics statistics, TimeProvider time)
    {
        var kinds = await statistics.KindsAsync(http.RequestAborted);
        var tiers = await statistics.TiersAsync(kinds, http.RequestAborted);
        return TypedResults.Json(
            new CacheStatisticsAnswer(tiers, kinds, http.TraceIdentifier, time.GetUtcNow().UtcDateTime), CachingJson.Default.CacheStatisticsAnswer);
    }

    private static async Task<JsonHttpResult<CacheClearAnswer>> ClearAsync(HttpContext http, OperatorRemoval removal, TimeProvider time)
    {
        var removed = await removal.ClearAsync(http.User.Identity!.Name!);
        return TypedResults.Json(
            new CacheClearAnswer(
                Success: true, removed.Total, removed.ByKind, new RemovedView(removed.Memory, removed.Shared), removed.Pending, http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            CachingJson.Default.CacheClearAnswer);
    }

    private static async Task<JsonHttpResult<CacheInvalidateAnswer>> InvalidateAsync(string? pattern, HttpContext http, OperatorRemoval removal, TimeProvider time)
    {
        var removed = await removal.InvalidateAsync(pattern, http.User.Identity!.Name!);
        return TypedResults.Json(
            new CacheInvalidateAnswer(
                Success: true, pattern!, removed.Total, new RemovedView(removed.Memory, removed.Shared), removed.Pending, http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            CachingJson.Default.CacheInvalidateAnswer);
    }
}
