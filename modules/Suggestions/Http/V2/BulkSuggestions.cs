using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Suggestions.Http.V2.Answers;
using IonMentoring.Suggestions.Http.V2.Requests;
using IonMentoring.Suggestions.Pipeline;
using Microsoft.Extensions.Options;

namespace IonMentoring.Suggestions.Http.V2;

/// <summary>Answers many requests at once. Each succeeds or fails alone.</summary>
internal sealed class BulkSuggestions(
    SuggestionPipeline pipeline, IResonanceKeyReader keys, IOptions<SuggestionsOptions> options, TimeProvider time)
{
    private const int MostRequests = 100;

    public async Task<BulkAnswer> AnswerAsync(BulkRequest bulk, string requestId, CancellationToken cancellationToken)
    {
        var requests = InputRules.List(bulk.Requests, "requests", MostRequests);
        var results = new BulkResult[requests.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, requests.Count),
            new ParallelOptions { MaxDegreeOfParallelism = bulk.Parallel ? options.Value.Parallelism : 1, CancellationToken = cancellationToken },
            async (index, cancellation) => results[index] = await AnswerAsync(requests[index], $"{requestId}-{index}", cancellation));

        BulkError[] errors = [.. results.Index().Where(item => item.Item.Error is not null).Select(item => new BulkError(item.Index, item.Item.RequestId, item.Item.Error!))];
        return new(
            Success: errors.Length == 0, results.Length, results.Length - errors.Length, errors.Length, results, errors, requestId, time.GetUtcNow().UtcDateTime);
    }

    private async Task<BulkResult> AnswerAsync(ProcessRequest request, string requestId, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await pipeline.SuggestAsync(Inputs.Suggestion(request, keys), cancellationToken);
            return new()
            {
                Success = true,
                RequestId = requestId,
                Content = outcome.Suggestion.Content,
                PersonaUsed = outcome.Suggestion.Persona,
                ResonanceKey = outcome.Key.ToString(),
                Confidence = (double)outcome.Decision.Confidence,
                Routing = Views.Routing(outcome.Decision, request.IncludeMetadata),
                Performance = Views.Performance(outcome),
                Metadata = request.IncludeMetadata ? Views.Metadata(outcome) : null,
            };
        }
        catch (ApiException refusal)
        {
            return new() { Success = false, RequestId = requestId, Error = Views.Error(refusal) };
        }
    }
}
