using System.Text;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Suggestions.Pipeline;

namespace IonMentoring.Suggestions.Recommending;

/// <summary>Recommends a persona for a scenario: one whose strengths the scenario or its context names, else the one the scenario's key goes to.</summary>
internal sealed class PersonaRecommender(
    IResonanceDetector detector, SuggestionPipeline pipeline, IPersonaCatalog catalog, IAnswerCache cache)
{
    private const string AnyPersona = "any";

    public ValueTask<Cached<Recommendation>> RecommendAsync(string scenario, string? context, CancellationToken cancellationToken)
    {
        var roster = catalog.Current;
        var loaded = string.Join(',', roster.Personas.Select(persona => persona.Revision));
        var key = CacheKey.For(CacheKind.Recommend, AnyPersona, scenario.Normalize(NormalizationForm.FormC), context, loaded);
        return cache.GetOrComputeAsync(key, _ => Task.FromResult(Recommend(scenario, context, roster)), _ => true, cancellationToken);
    }

    private Recommendation Recommend(string scenario, string? context, PersonaRoster roster)
    {
        var detection = detector.Detect(scenario);
        var decision = pipeline.Route(detection.Key);
        var text = $"{scenario}\n{context}";
        var strongest = decision.Scores
            .Select(score => roster.Find(score.Persona))
            .OfType<PersonaProfile>()
            .Select(persona => new { Persona = persona, Named = NamedStrengths(text, persona) })
            .MaxBy(candidate => candidate.Named.Count);
        return strongest is { Named.Count: > 0 }
            ? new(strongest.Persona, decision, detection, strongest.Named)
            : new(decision.Primary, decision, detection, []);
    }

    // A strength is named when the text holds every word of it.
    private static List<string> NamedStrengths(string text, PersonaProfile persona) =>
        [.. persona.Descriptor.Strengths.Where(strength =>
            strength.Split(' ').All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))];
}
