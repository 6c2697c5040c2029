namespace IonMentoring.Personas.Endpoints;

/// <summary>A plugin as operators see it.</summary>
internal sealed record PluginView(
    string Name,
    string? Persona,
    string? Version,
    string? Revision,
    string State,
    DateTime? LoadedAt,
    long Served,
    long Failures,
    RefusalView? LastRefusal);
