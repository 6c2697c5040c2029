using IonMentoring.Personas.Fence;
using IonMentoring.PersonaSdk;
using McMaster.NETCore.Plugins;

namespace IonMentoring.Personas.Loading;

/// <summary>Disposes a persona and unloads its context: the last of the plugin's code to run, so it may throw and may hang.</summary>
internal static class PluginDisposal
{
    /// <returns>Null, or what the plugin did instead.</returns>
    public static async Task<string?> RunAsync(IPersona? persona, PluginLoader loader, string plugin, TimeSpan limit, TimeProvider time)
    {
        try
        {
            return await DedicatedThread.RunAsync(() => Run(persona, loader), $"dispose {plugin}", limit, time);
        }
        catch (TimeoutException)
        {
            return $"did not come back within {limit.TotalMilliseconds:0} ms";
        }
    }

    // Unloading raises an event, whose handlers are the plugin's. If one throws, the context goes when it is collected.
    private static string? Run(IPersona? persona, PluginLoader loader)
    {
        var disposing = FailureOf(() => (persona as IDisposable)?.Dispose());
        var unloading = FailureOf(loader.Dispose);
        return disposing ?? unloading;
    }

    private static string? FailureOf(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception)
        {
            return ExceptionText.Of(exception);
        }
    }
}
