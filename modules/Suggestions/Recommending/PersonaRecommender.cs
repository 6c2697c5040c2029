using System.Text;
using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Suggestions.Pipeline;

namespace IonMentoring.Suggestions.Recommending;

/// <summary>Recommends a persona for a scenario: one whose strengths the scenario names, else the one its key goes to.</summary>
internal sealed class PersonaRecommender(
    IResonanceDetector detector, SuggestionPipeline pipeline, IPersonaCatalog catalog, IAnswerCache cache)
{
    private const string AnyPersona = "any";

    public ValueTask<Cached<Recommendation>> RecommendAsync(string scenario, string? context, CancellationToken cancellationToken)
    {
        var roster = catalog.Current;
        var loaded = string.Join(',', roster.Personas.Select(persona => persona.Revision));
        var key = CacheKey.For(CacheKind.Recommend, AnyPersona, scenario.Normalize(NormalizationForm.FormC), context, loaded);
        return cache.GetOrComputeAsync(key, _ => Task.FromResult(Recommend(scenario, roster)), _ => true, cancellationToken);
    }

    private Recommendation Recommend(string scenario, PersonaRoster roster)
    {
        var detection = detector.Detect(scenario);
        var decision = pipeline.Route(detection.Key);
        var strongest = decision.Scores
            .Select(score => roster.Find(score.Persona))
            .OfType<PersonaProfile>()
            .Select(persona => (Persona: persona, Named: NamedStrengths(scenario, persona)))
            .MaxBy(candidate => candidate.Named.Count);
        return strongest.Named is { Count: > 0 }
            ? new(strongest.Persona, decision, detection, strongest.Named)
            : new(decision.Primary, decision, detection, []);
    }

    // A strength is named when the scenario holds every word of it.
    private static List<string> NamedStrengths(string scenario, PersonaProfile persona) =>
        [.. persona.Descriptor.Strengths.Where(strength =>
            strength.Split(' ').All(word => scenario.Contains(word, StringComparison.OrdinalIgnoreCase)))];
}
