using IonMentoring.ModuleContracts.Api;
using IonMentoring.Storage.Interactions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Storage.Endpoints;

internal static class StorageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v2").WithTags("Storage").RequireAuthorization(AccessPolicies.Operator);
        group.MapGet("/interactions", ListAsync).WithName("ListInteractions")
            .WithSummary("What was asked and answered, the newest first, by person, persona and time").Produces<InteractionsAnswer>();
        group.MapGet("/users/{id}/data", ExportAsync).WithName("ExportUserData").WithSummary("Everything that is kept of a person").Produces<UserDataAnswer>();
        group.MapDelete("/users/{id}/data", EraseAsync).WithName("EraseUserData")
            .WithSummary("Erases everything that is kept of a person, in every process").Produces<UserErasedAnswer>();
    }

    private static async Task<JsonHttpResult<InteractionsAnswer>> ListAsync(
        [AsParameters] InteractionQuery query, HttpContext http, InteractionStore interactions, TimeProvider time)
    {
        var (filter, after, limit) = query.Read(http.Request.Query);
        var page = await interactions.PageAsync(filter, after, limit, http.RequestAborted);
        return TypedResults.Json(
            new InteractionsAnswer(
                page.Count,
                [.. page.Select(InteractionView.Of)],
                page.Count == limit ? PagePlace.Of(page[^1]).ToToken(filter) : null,
                http.TraceIdentifier,
                time.GetUtcNow().UtcDateTime),
            StorageJson.Default.InteractionsAnswer);
    }

    private static async Task<JsonHttpResult<UserDataAnswer>> ExportAsync(string id, HttpContext http, PersonalData data, TimeProvider time)
    {
        id = NameIn(http, id);
        var interactions = await data.ExportAsync(id, http.User.Identity!.Name!, http.RequestAborted);
        return TypedResults.Json(
            new UserDataAnswer(id, http.TraceIdentifier, time.GetUtcNow().UtcDateTime, interactions.Select(InteractionView.WholeOf)),
            StorageJson.Default.UserDataAnswer);
    }

    private static async Task<JsonHttpResult<UserErasedAnswer>> EraseAsync(string id, HttpContext http, PersonalData data, TimeProvider time)
    {
        id = NameIn(http, id);
        var erased = await data.EraseAsync(id, http.User.Identity!.Name!, http.RequestAborted);
        return TypedResults.Json(
            new UserErasedAnswer(Success: true, id, erased, http.TraceIdentifier, time.GetUtcNow().UtcDateTime), StorageJson.Default.UserErasedAnswer);
    }

    // Routing leaves %2F as it is, so that it cannot be told from one that was written %252F: the path is read as it was written.
    private static string NameIn(HttpContext http, string id)
    {
        if (!id.Contains('%', StringComparison.Ordinal))
        {
            return id;
        }

        var written = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        var segments = written.Split('/');
        var name = Uri.UnescapeDataString(segments[^2]);
        var isPlain = segments is ["", "api", "v2", "users", _, "data"] && name.Count('%') == segments[^2].Split("%25").Length - 1;
        return isPlain
            ? name
            : throw new ApiException(ApiErrorCode.InvalidInput, "id must be a person's name in UTF-8, percent-encoded once, in /api/v2/users/{id}/data.", "id");
    }
}
