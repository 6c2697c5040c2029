using IonMentoring.ModuleContracts.Routing;
using IonMentoring.PersonaSdk;
using IonMentoring.Suggestions.Http.V1.Messages;
using IonMentoring.Suggestions.Http.V2;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Suggestions.Http.V1;

/// <summary>The first version's two endpoints, for clients that have not moved yet.</summary>
internal static class OldEndpoints
{
    private const int LongestMessage = 1_000;
    private const int LongestUserId = 128;

    private static readonly ResonanceKey FallbackKey = new(Tone.Calm, Pace.Medium, Intent.Learning);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Version 1").WithMetadata(BodyLimit.Usual);

        // Around the whole endpoint, so that a refused body carries the headers too.
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            var answer = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http =>
            {
                AddDeprecation(http.Response.Headers);
                return answer(http);
            };
        });
        group.MapPost("/chat", ChatAsync).WithName("Chat").WithSummary("Use /api/v2/process instead")
            .WithMetadata(new OldErrors(StatusCodes.Status422UnprocessableEntity), new ObsoleteAttribute()).Produces<ChatAnswer>();
        group.MapPost("/api/persona/process", ProcessAsync).WithName("OldProcess").WithSummary("Use /api/v2/process instead")
            .WithMetadata(new OldErrors(StatusCodes.Status400BadRequest), new ObsoleteAttribute()).Produces<OldProcessAnswer>();
    }

    private static async Task<JsonHttpResult<ChatAnswer>> ChatAsync(
        JsonBody<ChatRequest> body, HttpContext http, RecordedSuggestions suggestions, TimeProvider time)
    {
        var request = new SuggestionRequest
        {
            Message = Inputs.Message(body.Value.Message, "message", LongestMessage),
            UserId = InputRules.Person(InputRules.Text(body.Value.UserId, "user_id", LongestUserId), "user_id", LongestUserId),
        };
        var outcome = await suggestions.SuggestAsync(request, Asked.In(http), http.RequestAborted);
        var found = outcome.Detection!;
        return TypedResults.Json(
            new ChatAnswer(
                outcome.Suggestion.Content,
                outcome.Suggestion.Persona,
                outcome.Key.ToString(),
                (double)outcome.Decision.Confidence,
                new ChatMetadata(
                    new RhythmView(found.Pace.Value, Math.Round(found.Features.MeanSentenceLength, 2), Math.Round(found.Features.PunctuationDensity, 4)),
                    new ToneView(found.Tone.Value, found.Tone.Confidence, found.Tone.Secondary),
                    new ChatRoutingView(outcome.Decision.Secondary?.Name, outcome.Decision.Reasoning)),
                http.TraceIdentifier,
                time.GetUtcNow().UtcDateTime),
            SuggestionsJson.Default.ChatAnswer);
    }

    private static async Task<JsonHttpResult<OldProcessAnswer>> ProcessAsync(
        JsonBody<OldProcessRequest> body, HttpContext http, IResonanceKeyReader keys, RecordedSuggestions suggestions, TimeProvider time)
    {
        var reading = keys.Read(body.Value.ResonanceKey ?? string.Empty);
        var fallback = reading.Problem is not null;
        var request = new SuggestionRequest
        {
            Message = Inputs.Message(body.Value.UserInput, "user_input", Inputs.LongestMessage),
            Key = fallback ? FallbackKey : reading.Key,
            KeyFellBack = fallback,
        };
        var outcome = await suggestions.SuggestAsync(request, Asked.In(http), http.RequestAborted);
        return TypedResults.Json(
            new OldProcessAnswer(
                outcome.Suggestion.Content,
                outcome.Suggestion.Persona,
                (double)outcome.Decision.Confidence,
                outcome.Key.ToString(),
                new OldProcessMetadata(fallback, outcome.Decision.Secondary?.Name, outcome.Decision.Reasoning, outcome.Suggestion.Model),
                http.TraceIdentifier,
                time.GetUtcNow().UtcDateTime),
            SuggestionsJson.Default.OldProcessAnswer);
    }

    private static void AddDeprecation(IHeaderDictionary headers)
    {
        headers["Deprecation"] = "true";
        headers.Link = "</api/v2/process>; rel=\"successor-version\"";
    }
}
