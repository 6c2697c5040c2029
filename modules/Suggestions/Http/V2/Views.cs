using System.Runtime.CompilerServices;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Suggestions.Http.V2.Answers;
using IonMentoring.Suggestions.MultiPersona;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recommending;

namespace IonMentoring.Suggestions.Http.V2;

/// <summary>Turns outcomes into what clients see.</summary>
internal static class Views
{
    private static readonly ConditionalWeakTable<RoutingDecision, RoutingPair> Routings = [];

    public static ProcessAnswer Process(SuggestionOutcome outcome, bool includeMetadata, string requestId, DateTime timestamp) => new(
        Success: true,
        outcome.Suggestion.Content,
        outcome.Suggestion.Persona,
        outcome.Key.ToString(),
        (double)outcome.Decision.Confidence,
        Routing(outcome.Decision, includeMetadata),
        Performance(outcome),
        includeMetadata ? Metadata(outcome) : null,
        requestId,
        timestamp);

    public static MultiPersonaAnswer Multi(MultiPersonaOutcome outcome, bool includeMetadata, TimeSpan elapsed, string requestId, DateTime timestamp)
    {
        var main = outcome.Main;
        var answers = outcome.Parts.Select(part => part.Outcome).OfType<SuggestionOutcome>().ToList();
        return new(
            Success: true,
            outcome.Content,
            main.Suggestion.Persona,
            [.. answers.Select(answer => answer.Suggestion.Persona).Distinct(StringComparer.Ordinal)],
            outcome.Strategy != MergeStrategy.Single,
            main.Key.ToString(),
            (double)main.Decision.Confidence,
            Routing(main.Decision, includeMetadata),
            [.. outcome.Parts.Select(part => Part(part, includeMetadata))],
            Merge(outcome.Strategy),
            new PerformanceView(Milliseconds(elapsed), outcome.Parts.All(part => part.Outcome?.CacheHit == true), main.CacheKey),
            includeMetadata
                ? Metadata(main) with
                {
                    Degraded = answers.Exists(answer => answer.Suggestion.Degraded),
                    PersonaStoodIn = answers.Exists(answer => answer.StoodIn),
                    Stale = answers.Exists(answer => answer.Stale),
                }
                : null,
            requestId,
            timestamp);
    }

    public static RecommendAnswer Recommend(Cached<Recommendation> recommendation, TimeSpan elapsed, string requestId, DateTime timestamp)
    {
        var (persona, decision, detection, _, _) = recommendation.Value;
        return new(
            Success: true,
            persona.Name,
            Routing(decision, explained: false).Scores,
            new CapabilitiesView(
                persona.Descriptor.Traits, persona.Descriptor.Strengths, persona.BestForTones, persona.BestForPaces, persona.BestForIntents),
            recommendation.Value.Reasoning,
            decision.Key.ToString(),
            (double)decision.Confidence,
            Detection(detection),
            new PerformanceView(Milliseconds(elapsed), recommendation.Hit, CacheKey: null),
            requestId,
            timestamp);
    }

    public static DetectAnswer Detect(Detection detection, string requestId, DateTime timestamp)
    {
        var features = detection.Features;
        var parts = Detection(detection);
        return new(
            detection.Key.ToString(),
            detection.Language,
            parts.Confidence,
            parts.LowConfidence,
            parts.Tone,
            parts.Pace,
            parts.Intent,
            new FeaturesView(
                features.Words,
                features.Sentences,
                Math.Round(features.MeanSentenceLength, 2),
                Math.Round(features.PunctuationDensity, 4),
                Math.Round(features.QuestionRatio, 2),
                Math.Round(features.ExclamationRatio, 2),
                features.Elongations,
                features.Capitals,
                features.Emoji),
            requestId,
            timestamp);
    }

    public static RoutingView Routing(RoutingDecision decision, bool explained)
    {
        var pair = Routings.GetValue(decision, RoutingPair.Of);
        return explained ? pair.Explained : pair.Plain;
    }

    public static PerformanceView Performance(SuggestionOutcome outcome) =>
        new(Milliseconds(outcome.Elapsed), outcome.CacheHit, outcome.CacheKey);

    public static MetadataView Metadata(SuggestionOutcome outcome) => new()
    {
        Model = outcome.Suggestion.Model,
        Degraded = outcome.Suggestion.Degraded,
        PersonaStoodIn = outcome.StoodIn,
        Stale = outcome.Stale,
        PersonaVersion = outcome.Suggestion.PersonaVersion,
        PersonaRevision = outcome.Suggestion.PersonaRevision,
        TemplateVersion = outcome.Suggestion.TemplateVersion,
        Language = outcome.Language,
        PromptMode = PromptModes.Spell(outcome.Mode),
        KeySource = outcome.Detection is null ? "given" : "detected",
        Detection = outcome.Detection is { } detection ? Detection(detection) : null,
    };

    public static ItemErrorView Error(ApiException refusal) =>
        new(refusal.Code.Spell(), refusal.Message, refusal.Field, refusal.Details);

    public static double Milliseconds(TimeSpan elapsed) => Math.Round(elapsed.TotalMilliseconds, 3);

    private static DetectionView Detection(Detection detection) => new(
        Part(detection.Tone),
        Part(detection.Pace),
        Part(detection.Intent),
        detection.Confidence,
        detection.Confidence < DetectedPart.LowBelow);

    private static DetectedPartView Part(DetectedPart part) =>
        new(part.Value, part.Confidence, part.LowConfidence, part.Secondary, part.Evidence);

    private static PartView Part(MultiPersonaPart part, bool includeMetadata) => part.Outcome is { } outcome
        ? new(
            part.Persona,
            part.Aspect,
            outcome.Key.ToString(),
            (double)outcome.Decision.Confidence,
            outcome.Suggestion.Content,
            includeMetadata ? Metadata(outcome) : null,
            Error: null)
        : new(part.Persona, part.Aspect, null, null, null, null, Error(part.Error!));

    private static MergeView Merge(MergeStrategy strategy) => strategy switch
    {
        MergeStrategy.ByAspect => new("by_aspect", "The message has several aspects; each was answered by its persona, in the order of the message."),
        MergeStrategy.SecondView => new("second_view", "The best two personas for the message both answered it."),
        _ => new("single", "One persona answered the whole message."),
    };

    /// <summary>A decision's view with and without the explanation.</summary>
    private sealed record RoutingPair(RoutingView Plain, RoutingView Explained)
    {
        public static RoutingPair Of(RoutingDecision decision)
        {
            var plain = new RoutingView(
                decision.Primary.Name,
                decision.Secondary?.Name,
                (double)decision.Confidence,
                decision.Scores.ToDictionary(score => Lower(score.Persona), score => (double)score.Total, StringComparer.Ordinal),
                decision.Reasoning,
                Explanation: null);
            return new(plain, plain with
            {
                Explanation = new(
                    decision.Scores.ToDictionary(
                        score => Lower(score.Persona),
                        score => new PartsView((double)score.Tone, (double)score.Pace, (double)score.Intent),
                        StringComparer.Ordinal),
                    [.. decision.Changes.Select(change => new KeyChangeView(change.Persona, change.Key.ToString(), change.ChangedParts))]),
            });
        }

        private static string Lower(string persona) => persona.ToLowerInvariant();
    }
}
