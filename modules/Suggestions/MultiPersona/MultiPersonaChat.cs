using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Suggestions.Composer;
using IonMentoring.Suggestions.Pipeline;
using Microsoft.Extensions.Options;

namespace IonMentoring.Suggestions.MultiPersona;

/// <summary>Asks several personas when a message has several aspects, and merges what they say.</summary>
internal sealed class MultiPersonaChat(
    IResonanceDetector detector, SuggestionPipeline pipeline, IPersonaCatalog catalog, IOptions<SuggestionsOptions> options, TimeProvider time)
{
    public async Task<MultiPersonaOutcome> ChatAsync(SuggestionRequest request, bool forceMulti, CancellationToken cancellationToken)
    {
        request = pipeline.Detected(request);
        var decision = pipeline.Route(request.Key ?? request.Detection!.Key);
        var (questions, strategy) = MaySpeakOfDanger(request.Message, decision.Primary.Name)
            ? ([], MergeStrategy.Single)
            : Questions(request, decision, forceMulti);
        if (strategy == MergeStrategy.Single)
        {
            var outcome = await pipeline.SuggestAsync(request, cancellationToken);
            return new([MultiPersonaPart.Of(request, outcome)], outcome, MergeStrategy.Single, outcome.Suggestion.Content);
        }

        var parts = new MultiPersonaPart[questions.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, questions.Count),
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = cancellationToken },
            async (index, cancellation) => parts[index] = await AskAsync(questions[index], strategy, cancellation));
        var first = Array.Find(parts, part => part.Outcome is not null)
            ?? throw new ApiException(parts[0].Error!.Code, parts[0].Error!.Message);
        var language = request.Detection?.Language ?? detector.LanguageOf(request.Message);
        return new(parts, first.Outcome!, strategy, PartMerging.Merge(parts, strategy, language));
    }

    // Somebody in danger gets one answer to all they wrote, with nothing else beside it.
    private bool MaySpeakOfDanger(string message, string persona)
    {
        using var lease = catalog.Lease(persona);
        return lease is null || Topics.SpeaksOfDanger(message, lease.Playbook);
    }

    private (IReadOnlyList<Question> Questions, MergeStrategy Strategy) Questions(SuggestionRequest request, RoutingDecision decision, bool forceMulti)
    {
        // A given key is the key of the whole message.
        var byAspect = request.Key is null ? ByAspect(request) : [];
        if (byAspect.Count > 1)
        {
            return (byAspect, MergeStrategy.ByAspect);
        }

        return forceMulti && decision.Secondary is { } secondary
            ? ([new(request, decision, decision.Primary.Name), new(request, decision, secondary.Name)], MergeStrategy.SecondView)
            : ([], MergeStrategy.Single);
    }

    private List<Question> ByAspect(SuggestionRequest request)
    {
        var questions = new List<Question>();
        foreach (var aspect in detector.FindAspects(request.Message))
        {
            var decision = pipeline.Route(aspect.Detection.Key);
            var same = questions.FindIndex(question => question.Persona == decision.Primary.Name);
            if (same < 0)
            {
                questions.Add(new(request with { Message = aspect.Text, Detection = aspect.Detection, IsAspect = true }, decision, decision.Primary.Name));
            }
            else
            {
                var asked = questions[same].Request;
                questions[same] = questions[same] with { Request = asked with { Message = $"{asked.Message} {aspect.Text}" } };
            }
        }

        return questions;
    }

    private async Task<MultiPersonaPart> AskAsync(Question question, MergeStrategy strategy, CancellationToken cancellationToken)
    {
        var (request, decision, persona) = question;
        var startedAt = time.GetTimestamp();
        try
        {
            var outcome = strategy == MergeStrategy.ByAspect
                ? await pipeline.SuggestAsync(request, cancellationToken)
                : await pipeline.AskAsync(request, decision, persona, cancellationToken);
            return MultiPersonaPart.Of(request, outcome);
        }
        catch (ApiException failure)
        {
            // The others still answer; the part says what is missing.
            return new(request, decision, persona, Outcome: null, failure, time.GetElapsedTime(startedAt));
        }
    }

    private sealed record Question(SuggestionRequest Request, RoutingDecision Decision, string Persona);
}
