namespace IonMentoring.Personas.Fence;

/// <summary>A call under way, as the watchdog sees it.</summary>
internal interface IPluginCall
{
    /// <summary>A timestamp, or 0 while it waits for a thread.</summary>
    long StartedAt { get; }

    /// <summary>Fails the request that waits for it. The plugin's thread cannot be ended; its slot stays taken until it comes back.</summary>
    void GiveUp(TimeSpan limit);
}
