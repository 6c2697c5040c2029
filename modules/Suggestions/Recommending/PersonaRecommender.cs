using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.ModuleContracts.Routing;
using IonMentoring.Suggestions.Pipeline;
using IonMentoring.Suggestions.Recording;

namespace IonMentoring.Suggestions.Recommending;

/// <summary>Recommends a persona for a scenario: one whose strengths the scenario or its context names, else the one the scenario's key goes to.</summary>
internal sealed class PersonaRecommender(
    IResonanceDetector detector, SuggestionPipeline pipeline, IPersonaCatalog catalog, SettingsHash settings, IAnswerCache cache)
{
    public async ValueTask<Cached<Recommendation>> RecommendAsync(string scenario, string? context, string? userId, CancellationToken cancellationToken)
    {
        var roster = catalog.Current;
        var loaded = string.Join(',', roster.Personas.Select(persona => persona.Revision));

        // The evidence is words of the scenario: it must go with the person.
        var key = CacheKey.ForUser(CacheKind.Recommend, CacheKey.AnyPersona, userId, scenario, context, loaded, settings.Value, userId);
        var chosen = await cache.GetOrComputeAsync(key, _ => Task.FromResult(Choose(scenario, context, roster)), _ => true, cancellationToken);
        return new(Resolve(chosen.Value, roster, key.Text), chosen.Hit, chosen.Stale);
    }

    private ChosenPersona Choose(string scenario, string? context, PersonaRoster roster)
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
            ? new(strongest.Persona.Name, detection, strongest.Named)
            : new(decision.Primary.Name, detection, []);
    }

    private Recommendation Resolve(ChosenPersona chosen, PersonaRoster roster, string cacheKey)
    {
        var decision = pipeline.Route(chosen.Detection.Key);
        return new(roster.Find(chosen.Persona) ?? decision.Primary, decision, chosen.Detection, chosen.NamedStrengths, cacheKey);
    }

    // A strength is named when the text holds every word of it.
    private static List<string> NamedStrengths(string text, PersonaProfile persona) =>
        [.. persona.Descriptor.Strengths.Where(strength =>
            strength.Split(' ').All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))];
}
