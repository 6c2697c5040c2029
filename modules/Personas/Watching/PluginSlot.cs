using IonMentoring.Personas.Catalog;

namespace IonMentoring.Personas.Watching;

/// <summary>What is known of one plugin folder.</summary>
internal sealed class PluginSlot(string folder)
{
    public string Folder { get; } = folder;

    public string Name { get; } = Path.GetFileName(folder);

    public PluginCounters Counters { get; } = new();

    /// <summary>Held while the plugin is loaded, replaced or removed.</summary>
    public SemaphoreSlim Changing { get; } = new(1);

    /// <summary>The version that serves, or null.</summary>
    public PersonaVersion? Serving { get; set; }

    public DateTimeOffset? LoadedAt { get; set; }

    public Refusal? LastRefusal { get; set; }

    /// <summary>The folder's stamp at the last look, and since when it has stood.</summary>
    public (string? Stamp, long Since) Seen { get; set; }

    /// <summary>The stamp that was last acted on.</summary>
    public string? Handled { get; set; }

    internal sealed record Refusal(DateTimeOffset At, string Reason);
}
