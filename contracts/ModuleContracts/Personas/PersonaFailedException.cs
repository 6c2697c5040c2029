namespace IonMentoring.ModuleContracts.Personas;

/// <summary>A persona plugin failed at a call. Holds no object of the plugin.</summary>
/// <param name="persona">The persona's name.</param>
/// <param name="reason">What it did, for the log.</param>
public sealed class PersonaFailedException(string persona, string reason) : Exception($"{persona}: {reason}")
{
    /// <summary>The persona's name.</summary>
    public string Persona { get; } = persona;
}
