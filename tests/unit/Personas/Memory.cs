namespace IonMentoring.Personas.Tests;

/// <summary>Sees what the garbage collector can take.</summary>
internal static class Memory
{
    /// <summary>Ends when a plugin's context has been collected.</summary>
    public static Task CollectedAsync(WeakReference context) =>
        Eventually.BecomesAsync(
            () =>
            {
                Collect();
                return !context.IsAlive;
            },
            what: "the plugin's context is collected");

    public static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
