using IonMentoring.ModuleContracts.Api;
using IonMentoring.Suggestions.Decisions.Answers;
using IonMentoring.Suggestions.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Suggestions.Decisions;

internal static class DecisionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v2/decisions/{request_id}").WithTags("Decisions").RequireAuthorization(AccessPolicies.Operator);
        group.MapGet("", ShowAsync).WithName("GetDecisions")
            .WithSummary("The whole record of an answer, or of each of its parts: how the key was found, why this persona, and how it went").Produces<DecisionsAnswer>();
        group.MapPost("/replay", ReplayAsync).WithName("ReplayDecisions")
            .WithSummary("Routes it again with today's personas and weights, and shows what changed").Produces<ReplaysAnswer>();
    }

    private static async Task<JsonHttpResult<DecisionsAnswer>> ShowAsync(
        [FromRoute(Name = "request_id")] string requestId, HttpContext http, RecordedAnswers answers, TimeProvider time)
    {
        var kept = await answers.OfAsync(requestId, http.RequestAborted);
        return TypedResults.Json(
            new DecisionsAnswer(kept.Count, [.. kept.Select(DecisionView.Of)], http.TraceIdentifier, time.GetUtcNow().UtcDateTime), SuggestionsJson.Default.DecisionsAnswer);
    }

    private static async Task<JsonHttpResult<ReplaysAnswer>> ReplayAsync(
        [FromRoute(Name = "request_id")] string requestId, HttpContext http, DecisionReplay replay, TimeProvider time)
    {
        var (replays, failedBefore) = await replay.ReplayAsync(requestId, http.RequestAborted);
        return TypedResults.Json(
            new ReplaysAnswer(replays.Any(part => part.Changed), replays, failedBefore, http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            SuggestionsJson.Default.ReplaysAnswer);
    }
}
