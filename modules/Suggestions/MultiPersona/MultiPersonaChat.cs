using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Suggestions.Pipeline;
using Microsoft.Extensions.Options;

namespace IonMentoring.Suggestions.MultiPersona;

/// <summary>Asks several personas when a message has several aspects, and merges what they say.</summary>
internal sealed class MultiPersonaChat(IResonanceDetector detector, SuggestionPipeline pipeline, IOptions<SuggestionsOptions> options)
{
    public async Task<MultiPersonaOutcome> ChatAsync(SuggestionRequest request, bool forceMulti, CancellationToken cancellationToken)
    {
        var whole = detector.Detect(request.Message);
        var decision = pipeline.Route(request.Key ?? whole.Key);
        var questions = Questions(request, whole, decision, forceMulti);
        if (questions.Count < 2)
        {
            var outcome = await pipeline.SuggestAsync(request, cancellationToken);
            return new([MultiPersonaPart.Of(request.Message, outcome)], outcome, MergeStrategy.Single, outcome.Suggestion.Content);
        }

        var parts = new MultiPersonaPart[questions.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, questions.Count),
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = cancellationToken },
            async (index, cancellation) => parts[index] = await AskAsync(request, questions[index], cancellation));
        var first = Array.Find(parts, part => part.Outcome is not null)
            ?? throw new ApiException(parts[0].Error!.Code, parts[0].Error!.Message);
        var strategy = questions[0].WholeMessage ? MergeStrategy.SecondView : MergeStrategy.ByAspect;
        return new(parts, first.Outcome!, strategy, PartMerging.Merge(parts, strategy, whole.Language));
    }

    private List<Question> Questions(SuggestionRequest request, Detection whole, RoutingDecision decision, bool forceMulti)
    {
        var questions = new List<Question>();
        foreach (var aspect in detector.FindAspects(request.Message))
        {
            var decided = pipeline.Route(aspect.Detection.Key);
            var same = questions.FindIndex(question => question.Persona == decided.Primary.Name);
            if (same < 0)
            {
                questions.Add(new(aspect.Text, aspect.Detection, decided, decided.Primary.Name, WholeMessage: false));
            }
            else
            {
                questions[same] = questions[same] with { Text = $"{questions[same].Text} {aspect.Text}" };
            }
        }

        if (questions.Count > 1 || !forceMulti || decision.Secondary is null)
        {
            return questions;
        }

        return
        [
            new(request.Message, whole, decision, decision.Primary.Name, WholeMessage: true),
            new(request.Message, whole, decision, decision.Secondary.Name, WholeMessage: true),
        ];
    }

    private async Task<MultiPersonaPart> AskAsync(SuggestionRequest request, Question question, CancellationToken cancellationToken)
    {
        try
        {
            var part = request with { Message = question.Text, Key = question.Decision.Key };
            var outcome = await pipeline.AskOrFailAsync(part, question.Detection, question.Decision, question.Persona, cancellationToken);
            return MultiPersonaPart.Of(question.Text, outcome);
        }
        catch (ApiException failure)
        {
            // The others still answer; the part says what is missing.
            return new(question.Text, question.Persona, null, failure);
        }
    }

    private sealed record Question(string Text, Detection Detection, RoutingDecision Decision, string Persona, bool WholeMessage);
}
