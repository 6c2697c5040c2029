using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Suggestions.Http.V2.Answers;
using IonMentoring.Suggestions.Http.V2.Requests;
using IonMentoring.Suggestions.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Suggestions.Http.V2;

internal static class SuggestionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v2").WithTags("Suggestions").WithMetadata(BodyLimit.Usual);
        group.MapPost("/process", ProcessAsync).WithName("Process")
            .WithSummary("The suggestion of the persona that fits, with the reasons for the choice").Produces<ProcessAnswer>();
        group.MapPost("/chat/multi-persona", MultiPersonaAsync).WithName("MultiPersona")
            .WithSummary("Asks several personas when the message has several aspects").Produces<MultiPersonaAnswer>();
        group.MapPost("/recommend", RecommendAsync).WithName("Recommend").WithSummary("Which persona fits a scenario").Produces<RecommendAnswer>();
        group.MapPost("/bulk-process", BulkAsync).WithName("BulkProcess").WithMetadata(BodyLimit.Bulk)
            .WithSummary("Up to 100 requests at once; each succeeds or fails alone").Produces<BulkAnswer>();
        group.MapPost("/resonance/detect", Detect).WithName("DetectResonance")
            .WithSummary("The resonance key of a text, with confidence and evidence").Produces<DetectAnswer>();
    }

    private static async Task<JsonHttpResult<ProcessAnswer>> ProcessAsync(
        JsonBody<ProcessRequest> body, HttpContext http, IResonanceKeyReader keys, RecordedSuggestions suggestions, TimeProvider time)
    {
        var outcome = await suggestions.SuggestAsync(Inputs.Suggestion(body.Value, keys), Asked.In(http), http.RequestAborted);
        return TypedResults.Json(
            Views.Process(outcome, body.Value.IncludeMetadata, http.TraceIdentifier, time.GetUtcNow().UtcDateTime), SuggestionsJson.Default.ProcessAnswer);
    }

    private static async Task<JsonHttpResult<MultiPersonaAnswer>> MultiPersonaAsync(
        JsonBody<MultiPersonaRequest> body, HttpContext http, IResonanceKeyReader keys, RecordedSuggestions suggestions, TimeProvider time)
    {
        var startedAt = time.GetTimestamp();
        var outcome = await suggestions.ChatAsync(Inputs.Suggestion(body.Value, keys), body.Value.ForceMulti, Asked.In(http), http.RequestAborted);
        return TypedResults.Json(
            Views.Multi(outcome, body.Value.IncludeMetadata, time.GetElapsedTime(startedAt), http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            SuggestionsJson.Default.MultiPersonaAnswer);
    }

    private static async Task<JsonHttpResult<RecommendAnswer>> RecommendAsync(
        JsonBody<RecommendRequest> body, HttpContext http, RecordedSuggestions suggestions, TimeProvider time)
    {
        var startedAt = time.GetTimestamp();
        var recommendation = await suggestions.RecommendAsync(Inputs.Scenario(body.Value), Inputs.Words(body.Value.Context), Asked.In(http), http.RequestAborted);
        return TypedResults.Json(
            Views.Recommend(recommendation, time.GetElapsedTime(startedAt), http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            SuggestionsJson.Default.RecommendAnswer);
    }

    private static async Task<JsonHttpResult<BulkAnswer>> BulkAsync(JsonBody<BulkRequest> body, HttpContext http, BulkSuggestions bulk) =>
        TypedResults.Json(await bulk.AnswerAsync(body.Value, Asked.In(http), http.RequestAborted), SuggestionsJson.Default.BulkAnswer);

    private static JsonHttpResult<DetectAnswer> Detect(
        JsonBody<DetectRequest> body, HttpContext http, IResonanceDetector detector, TimeProvider time) =>
        TypedResults.Json(
            Views.Detect(
                detector.Detect(Inputs.Message(body.Value.Text, "text", Inputs.LongestMessage)), http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            SuggestionsJson.Default.DetectAnswer);
}
