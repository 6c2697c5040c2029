using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Suggestions.Http.V2.Answers;
using IonMentoring.Suggestions.Http.V2.Requests;
using IonMentoring.Suggestions.Recording;
using Microsoft.Extensions.Options;

namespace IonMentoring.Suggestions.Http.V2;

/// <summary>Answers many requests at once. Each succeeds or fails alone.</summary>
internal sealed class BulkSuggestions(
    RecordedSuggestions suggestions, IResonanceKeyReader keys, IOptions<SuggestionsOptions> options, TimeProvider time)
{
    private const int MostRequests = 100;

    public async Task<BulkAnswer> AnswerAsync(BulkRequest bulk, Asked asked, CancellationToken cancellationToken)
    {
        var requests = InputRules.List(bulk.Requests, "requests", MostRequests);
        var results = new BulkResult[requests.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, requests.Count),
            new ParallelOptions { MaxDegreeOfParallelism = bulk.Parallel ? options.Value.Parallelism : 1, CancellationToken = cancellationToken },
            async (index, cancellation) => results[index] = await AnswerAsync(requests[index], asked.Part(index), cancellation));

        BulkError[] errors = [.. results.Index().Where(item => item.Item.Error is not null).Select(item => new BulkError(item.Index, item.Item.RequestId, item.Item.Error!))];
        return new(
            Success: errors.Length == 0, results.Length, results.Length - errors.Length, errors.Length, results, errors, asked.RequestId, time.GetUtcNow().UtcDateTime);
    }

    private async Task<BulkResult> AnswerAsync(ProcessRequest request, Asked asked, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await suggestions.SuggestAsync(Inputs.Suggestion(request, keys), asked, cancellationToken);
            return new()
            {
                Success = true,
                RequestId = asked.RequestId,
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
            return new() { Success = false, RequestId = asked.RequestId, Error = Views.Error(refusal) };
        }
    }
}
