namespace IonMentoring.ModuleContracts.Personas;

/// <summary>The personas that serve now. Plugins come, change and go while requests run.</summary>
public interface IPersonaCatalog
{
    /// <summary>Who is loaded now. Read it once for a decision: the next read may give another roster.</summary>
    PersonaRoster Current { get; }

    /// <summary>Ends when every plugin that was there at the start has been loaded or refused.</summary>
    Task Loaded { get; }

    /// <summary>Pins a persona's present version, which then stays loaded until the lease is given back.</summary>
    /// <param name="name">The persona's name, case ignored.</param>
    /// <returns>The lease, or null when nobody of that name is loaded.</returns>
    IPersonaLease? Lease(string name);
}
