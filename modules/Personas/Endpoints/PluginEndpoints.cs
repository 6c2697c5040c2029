using IonMentoring.ModuleContracts.Api;
using IonMentoring.Personas.Loading;
using IonMentoring.Personas.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Personas.Endpoints;

/// <summary>What the plugins do, for operators.</summary>
internal static class PluginEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v2/plugins").WithTags("Plugins").RequireAuthorization(AccessPolicies.Operator);
        group.MapGet("", List).WithName("ListPlugins").WithSummary("Every plugin folder and what became of it");
        group.MapPost("{name}/reload", ReloadAsync).WithName("ReloadPlugin").WithSummary("Loads a plugin anew, also when its files have not changed");
    }

    private static JsonHttpResult<PluginListAnswer> List(HttpContext http, PluginFolders folders, PluginUnloading unloading, TimeProvider time) =>
        TypedResults.Json(
            new PluginListAnswer(
                [.. folders.Slots.Select(View)], unloading.Draining, unloading.Uncollected, http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            PersonasJson.Default.PluginListAnswer);

    private static async Task<JsonHttpResult<PluginAnswer>> ReloadAsync(string name, HttpContext http, PluginFolders folders, TimeProvider time)
    {
        var slot = folders.Find(name)
            ?? throw new ApiException(
                ApiErrorCode.NotFound,
                $"There is no plugin of that name. Plugins: {string.Join(", ", folders.Slots.Select(known => known.Name))}.",
                "name");
        await folders.ReloadAsync(slot);
        return TypedResults.Json(
            new PluginAnswer(View(slot), http.TraceIdentifier, time.GetUtcNow().UtcDateTime), PersonasJson.Default.PluginAnswer);
    }

    private static PluginView View(PluginSlot slot) => new(
        slot.Name,
        slot.Serving?.Profile.Name,
        slot.Serving?.Profile.Version,
        slot.Serving?.Profile.Revision,
        slot switch
        {
            { Serving: not null } => "serving",
            { LastRefusal: not null } => "refused",
            _ => "loading",
        },
        slot.LoadedAt?.UtcDateTime,
        slot.Counters.Served,
        slot.Counters.Failures,
        slot.LastRefusal is { } refusal ? new RefusalView(refusal.At.UtcDateTime, refusal.Reason) : null);
}
