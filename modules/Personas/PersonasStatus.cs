using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.Personas.Catalog;

namespace IonMentoring.Personas;

internal sealed class PersonasStatus(PersonaCatalog catalog) : IDependencyStatus
{
    public string Name => "personas";

    public string Description => string.Join(", ", catalog.Current.Personas.Select(persona => $"{persona.Name} {persona.Version}"));

    public bool Embedded => false;

    public bool Required => true;

    public bool Up => catalog.Loaded.IsCompletedSuccessfully && catalog.Current.Personas.Count > 0;
}
