using System.Buffers;
using IonMentoring.ModuleContracts.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Caching.Endpoints;

internal static class CacheEndpoints
{
    private const int LongestPattern = 200;

    private static readonly SearchValues<char> PatternCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:_*?-");

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v2").WithTags("Cache");
        group.MapGet("/cache-stats", Statistics).WithName("CacheStatistics").WithSummary("Hits, misses, size and evictions for each tier and kind");
        group.MapPost("/cache/clear", Clear).WithName("ClearCache").WithSummary("Drops every kept answer")
            .RequireAuthorization(AccessPolicies.Operator);
        group.MapPost("/cache/invalidate", Invalidate).WithName("InvalidateCache").WithSummary("Drops the kept answers that match a glob such as persona:lua:*")
            .RequireAuthorization(AccessPolicies.Operator);
    }

    private static JsonHttpResult<CacheStatisticsAnswer> Statistics(HttpContext http, AnswerCache cache, TimeProvider time)
    {
        var sum = cache.Sum();
        var memory = new TierView(sum.Hits, sum.Misses, sum.HitRate, sum.Size, cache.Capacity, sum.Evictions);
        return TypedResults.Json(
            new CacheStatisticsAnswer(
                new Dictionary<string, TierView>(StringComparer.Ordinal) { ["l1"] = memory },
                cache.Statistics(),
                http.TraceIdentifier,
                time.GetUtcNow().UtcDateTime),
            CachingJson.Default.CacheStatisticsAnswer);
    }

    private static JsonHttpResult<CacheClearAnswer> Clear(HttpContext http, AnswerCache cache, TimeProvider time)
    {
        var removed = cache.Remove("*");
        return TypedResults.Json(
            new CacheClearAnswer(Success: true, removed.Values.Sum(), removed, http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            CachingJson.Default.CacheClearAnswer);
    }

    private static JsonHttpResult<CacheInvalidateAnswer> Invalidate(string? pattern, HttpContext http, AnswerCache cache, TimeProvider time)
    {
        if (pattern is null or { Length: 0 or > LongestPattern } || pattern.AsSpan().ContainsAnyExcept(PatternCharacters))
        {
            throw new ApiException(
                ApiErrorCode.InvalidInput,
                $"pattern must be 1 to {LongestPattern} letters, digits, ':', '_', '-', '*' or '?', for example persona:lua:* or process:*.",
                "pattern");
        }

        return TypedResults.Json(
            new CacheInvalidateAnswer(Success: true, pattern, cache.Remove(pattern).Values.Sum(), http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            CachingJson.Default.CacheInvalidateAnswer);
    }
}
