using IonMentoring.Caching.Removing;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Caching.Endpoints;

/// <summary>Removes what operators ask for, and notes who asked.</summary>
internal sealed class OperatorRemoval(CacheRemoval removal, IAuditLog audit)
{
    private const int LongestPattern = 200;

    public async Task<RemovalOutcome> ClearAsync(string who)
    {
        var removed = await removal.RemoveAsync(RemovalScope.Everything);
        return await NotedAsync(who, "clear cache", removed);
    }

    /// <exception cref="ApiException">It is no pattern.</exception>
    public async Task<RemovalOutcome> InvalidateAsync(string? pattern, string who)
    {
        var removed = await InvalidateAsync(pattern);
        return await NotedAsync(who, $"invalidate {pattern}", removed);
    }

    private Task<RemovalOutcome> InvalidateAsync(string? pattern)
    {
        if (pattern is { Length: > 0 and <= LongestPattern } && RemovalScope.Read(pattern) is { UserGroup: null } scope)
        {
            return removal.RemoveAsync(scope);
        }

        throw new ApiException(
            ApiErrorCode.InvalidInput,
            "pattern must be *, a kind (process:*, recommend:*, routing:*, persona:*), a persona (persona:lua:*), both (process:lua:*), or one whole cache_key.",
            "pattern");
    }

    private async Task<RemovalOutcome> NotedAsync(string who, string what, RemovalOutcome removed)
    {
        await audit.RecordAsync(new AuditEntry(who, what, Before: $$"""{"answers":{{removed.Total}}}""", After: """{"answers":0}"""), CancellationToken.None);
        return removed;
    }
}
