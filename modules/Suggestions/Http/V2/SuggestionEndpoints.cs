using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Suggestions.Http.V2.Answers;
using IonMentoring.Suggestions.Http.V2.Requests;
using IonMentoring.Suggestions.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.Suggestions.Http.V2;

/// <summary>What clients ask for. It has what it needs from the start: services in the parameters would cost each request a scope.</summary>
internal sealed class SuggestionEndpoints(
    IResonanceKeyReader keys, IResonanceDetector detector, RecordedSuggestions suggestions, BulkSuggestions bulk, TimeProvider time)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var endpoints = ActivatorUtilities.CreateInstance<SuggestionEndpoints>(routes.ServiceProvider);
        var group = routes.MapGroup("/api/v2").WithTags("Suggestions").WithMetadata(BodyLimit.Usual);
        group.MapPost("/process", endpoints.ProcessAsync).WithName("Process")
            .WithSummary("The suggestion of the persona that fits, with the reasons for the choice").Produces<ProcessAnswer>();
        group.MapPost("/chat/multi-persona", endpoints.MultiPersonaAsync).WithName("MultiPersona")
            .WithSummary("Asks several personas when the message has several aspects").Produces<MultiPersonaAnswer>();
        group.MapPost("/recommend", endpoints.RecommendAsync).WithName("Recommend").WithSummary("Which persona fits a scenario").Produces<RecommendAnswer>();
        group.MapPost("/bulk-process", endpoints.BulkAsync).WithName("BulkProcess").WithMetadata(BodyLimit.Bulk)
            .WithSummary("Up to 100 requests at once; each succeeds or fails alone").Produces<BulkAnswer>();
        group.MapPost("/resonance/detect", endpoints.Detect).WithName("DetectResonance")
            .WithSummary("The resonance key of a text, with confidence and evidence").Produces<DetectAnswer>();
    }

    private async ValueTask<ProcessResult> ProcessAsync(JsonBody<ProcessRequest> body, HttpContext http)
    {
        var outcome = await suggestions.SuggestAsync(Inputs.Suggestion(body.Value, keys), Asked.In(http), http.RequestAborted);
        return new(Views.Process(outcome, body.Value.IncludeMetadata, http.TraceIdentifier, time.GetUtcNow().UtcDateTime), outcome.Suggestion);
    }

    private async Task<JsonHttpResult<MultiPersonaAnswer>> MultiPersonaAsync(JsonBody<MultiPersonaRequest> body, HttpContext http)
    {
        var startedAt = time.GetTimestamp();
        var outcome = await suggestions.ChatAsync(Inputs.Suggestion(body.Value, keys), body.Value.ForceMulti, Asked.In(http), http.RequestAborted);
        return TypedResults.Json(
            Views.Multi(outcome, body.Value.IncludeMetadata, time.GetElapsedTime(startedAt), http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            SuggestionsJson.Default.MultiPersonaAnswer);
    }

    private async Task<JsonHttpResult<RecommendAnswer>> RecommendAsync(JsonBody<RecommendRequest> body, HttpContext http)
    {
        var startedAt = time.GetTimestamp();
        var recommendation = await suggestions.RecommendAsync(Inputs.Scenario(body.Value), Inputs.Words(body.Value.Context), Asked.In(http), http.RequestAborted);
        return TypedResults.Json(
            Views.Recommend(recommendation, time.GetElapsedTime(startedAt), http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            SuggestionsJson.Default.RecommendAnswer);
    }

    private async Task<JsonHttpResult<BulkAnswer>> BulkAsync(JsonBody<BulkRequest> body, HttpContext http) =>
        TypedResults.Json(await bulk.AnswerAsync(body.Value, Asked.In(http), http.RequestAborted), SuggestionsJson.Default.BulkAnswer);

    private JsonHttpResult<DetectAnswer> Detect(JsonBody<DetectRequest> body, HttpContext http) => TypedResults.Json(
        Views.Detect(detector.Detect(Inputs.Message(body.Value.Text, "text", Inputs.LongestMessage)), http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
        SuggestionsJson.Default.DetectAnswer);
}
