namespace IonMentoring.ModuleContracts.Personas;

/// <summary>The personas loaded at one moment. Never changes; a swap puts another in its place.</summary>
/// <param name="Personas">Ordered by their declared order.</param>
public sealed record PersonaRoster(IReadOnlyList<PersonaProfile> Personas)
{
    /// <summary>Nobody yet.</summary>
    public static PersonaRoster Empty { get; } = new([]);

    /// <summary>The persona of that name, case ignored, or null.</summary>
    public PersonaProfile? Find(string name) =>
        Personas.FirstOrDefault(persona => string.Equals(persona.Name, name, StringComparison.OrdinalIgnoreCase));
}
