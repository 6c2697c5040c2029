using IonMentoring.ModuleContracts.Caching;
using IonMentoring.ModuleContracts.Personas;

namespace IonMentoring.Personas.Endpoints;

/// <summary>The personas as clients see them, kept as long as the same are loaded.</summary>
internal sealed class PersonaViews(IAnswerCache cache)
{
    private static readonly Func<PersonaRoster, PersonaView[]> OfAll = roster => [.. roster.Personas.Select(PersonaView.Of)];
    private static readonly Func<PersonaProfile, PersonaView> OfOne = PersonaView.Of;

    private Keyed? _keyed;

    public PersonaView[] Of(PersonaRoster roster) => cache.GetOrCompute(KeyOf(roster), roster, OfAll);

    public PersonaView Of(PersonaProfile persona) =>
        cache.GetOrCompute(CacheKey.For(CacheKind.Persona, persona.Name, persona.Revision), persona, OfOne);

    // The key of a roster costs more than what it finds: it is made once.
    private CacheKey KeyOf(PersonaRoster roster)
    {
        var keyed = Volatile.Read(ref _keyed);
        if (keyed is null || !ReferenceEquals(keyed.Roster, roster))
        {
            keyed = new(roster, CacheKey.For(CacheKind.Persona, CacheKey.AnyPersona, [.. roster.Personas.Select(persona => persona.Revision)]));
            Volatile.Write(ref _keyed, keyed);
        }

        return keyed.Key;
    }

    private sealed record Keyed(PersonaRoster Roster, CacheKey Key);
}
