using IonMentoring.ModuleContracts.Personas;

namespace IonMentoring.Routing.Tests.Affinity;

/// <summary>A catalogue whose roster the test sets.</summary>
internal sealed class FixedCatalog(PersonaRoster roster) : IPersonaCatalog
{
    public PersonaRoster Current { get; set; } = roster;

    public Task Loaded => Task.CompletedTask;

    public IPersonaLease? Lease(string name) => null;
}
