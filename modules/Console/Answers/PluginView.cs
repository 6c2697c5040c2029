namespace IonMentoring.OperatorConsole.Answers;

/// <summary>A persona plugin, and what became of it.</summary>
public sealed record PluginView(
    string Name, string? Persona, string? Version, string? Revision, string State, DateTime? LoadedAt, long Served, long Failures, PluginRefusal? LastRefusal);
