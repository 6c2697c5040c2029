using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.Suggestions.MultiPersona;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recommending;

namespace IonMentoring.Suggestions.Recording;

/// <summary>What clients ask for, each answer and each failure noted.</summary>
internal sealed class RecordedSuggestions(
    SuggestionPipeline pipeline, MultiPersonaChat chat, PersonaRecommender recommender, InteractionRecorder recorder, TimeProvider time)
{
    /// <exception cref="ApiException">No persona is loaded, or the persona or the model failed.</exception>
    public async ValueTask<SuggestionOutcome> SuggestAsync(SuggestionRequest request, Asked asked, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        SuggestionOutcome outcome;
        try
        {
            request = pipeline.Detected(request);
            outcome = await pipeline.SuggestAsync(request, cancellationToken);
        }
        catch (Exception failure)
        {
            recorder.Failed(request, asked, failure, time.GetElapsedTime(startedAt));
            throw;
        }

        recorder.Answered(request, asked, outcome);
        return outcome;
    }

    /// <exception cref="ApiException">No persona is loaded, or every persona or the model failed.</exception>
    public async Task<MultiPersonaOutcome> ChatAsync(SuggestionRequest request, bool forceMulti, Asked asked, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        MultiPersonaOutcome outcome;
        try
        {
            request = pipeline.Detected(request);
            outcome = await chat.ChatAsync(request, forceMulti, cancellationToken);
        }
        catch (Exception failure)
        {
            recorder.Failed(request, asked, failure, time.GetElapsedTime(startedAt));
            throw;
        }

        Record(outcome, asked);
        return outcome;
    }

    /// <param name="scenario">Whom is asked for what.</param>
    /// <param name="context">What is known beside it, in words, or null.</param>
    /// <param name="asked">Where it was asked.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ApiException">No persona is loaded.</exception>
    public async Task<Cached<Recommendation>> RecommendAsync(SuggestionRequest scenario, string? context, Asked asked, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        Cached<Recommendation> recommendation;
        try
        {
            recommendation = await recommender.RecommendAsync(scenario.Message, context, scenario.UserId, cancellationToken);
        }
        catch (Exception failure)
        {
            recorder.Failed(scenario, asked, failure, time.GetElapsedTime(startedAt));
            throw;
        }

        recorder.Recommended(scenario, asked, recommendation, time.GetElapsedTime(startedAt));
        return recommendation;
    }

    private void Record(MultiPersonaOutcome outcome, Asked asked)
    {
        for (var index = 0; index < outcome.Parts.Count; index++)
        {
            var part = outcome.Parts[index];
            var partAsked = outcome.Parts.Count == 1 ? asked : asked.Part(index);
            if (part.Outcome is { } answer)
            {
                recorder.Answered(part.Request, partAsked, answer);
            }
            else
            {
                recorder.Failed(part.Request, partAsked, part.Error!, part.Elapsed, part.Decision);
            }
        }
    }
}
