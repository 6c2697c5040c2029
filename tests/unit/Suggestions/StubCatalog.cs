using IonMentoring.ModuleContracts.Personas;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Suggestions.Tests;

/// <summary>Lua for whoever seeks advice, Elro for whoever wants to learn, and Nana, who is always last.</summary>
internal sealed class StubCatalog : IPersonaCatalog
{
    public PersonaRoster Roster { get; set; } = new(
    [
        Persona("Lua", 1, intent => intent == Intent.SeekAdvice ? 1 : 0.5m),
        Persona("Elro", 2, intent => intent == Intent.Learning ? 1 : 0.4m),
        Persona("Nana", 3, _ => 0.1m),
    ]);

    /// <summary>Names of the personas whose calls fail.</summary>
    public HashSet<string> Failing { get; } = new(StringComparer.Ordinal);

    /// <summary>What happens whenever somebody looks who is loaded, as routing does.</summary>
    public Action Looked { get; set; } = () => { };

    public PersonaRoster Current
    {
        get
        {
            Looked();
            return Roster;
        }
    }

    public Task Loaded => Task.CompletedTask;

    public IPersonaLease? Lease(string name) => Roster.Find(name) is { } profile ? new StubLease(profile, Failing.Contains(profile.Name)) : null;

    private static PersonaProfile Persona(string name, int order, Func<Intent, decimal> affinity) => new(
        new PersonaDescriptor
        {
            Name = name,
            Order = order,
            Summary = "a stub",
            Traits = ["plain"],
            Strengths = [$"{name}'s arithmetic"],
            PreferredTones = [],
            PromptStyle = "plain",
            Affinity = new AffinityProfile
            {
                Tones = Enum.GetValues<Tone>().ToDictionary(tone => tone, _ => 0.5m),
                Paces = Enum.GetValues<Pace>().ToDictionary(pace => pace, _ => 0.5m),
                Intents = Enum.GetValues<Intent>().ToDictionary(intent => intent, affinity),
            },
        },
        "1.0.0",
        $"{order}");
}
