using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using IonMentoring.Personas.Catalog;
using IonMentoring.Personas.Fence;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Personas.Loading;

/// <summary>Takes replaced versions out of memory: waits until nobody uses one, disposes it, unloads its context, sees it collected.</summary>
internal sealed class PluginUnloading(
    CallWatchdog watchdog, IOptions<PersonasOptions> options, TimeProvider time, ILogger<PluginUnloading> logger)
{
    private static readonly TimeSpan CollectionInterval = TimeSpan.FromSeconds(2);

    private readonly Lock _changing = new();
    private readonly List<Task> _retiring = [];
    private readonly ConcurrentDictionary<WeakReference, byte> _unloaded = [];
    private long _collectedAt = time.GetTimestamp();

    /// <summary>Replaced versions that are still in use.</summary>
    public int Draining
    {
        get
        {
            lock (_changing)
            {
                return _retiring.Count(retiring => !retiring.IsCompleted);
            }
        }
    }

    /// <summary>Unloaded versions that the garbage collector has not taken yet. A plugin that left threads behind stays here.</summary>
    public int Uncollected => _unloaded.Keys.Count(context => context.IsAlive);

    public void Retire(PersonaVersion version)
    {
        version.GiveBack();
        lock (_changing)
        {
            _retiring.Add(RetireAsync(version));
        }
    }

    /// <summary>Forgets what has been collected; asks for a collection, in the background, when something has waited a while.</summary>
    public void Sweep()
    {
        lock (_changing)
        {
            _retiring.RemoveAll(retiring => retiring.IsCompletedSuccessfully);
        }

        foreach (var context in _unloaded.Keys)
        {
            if (!context.IsAlive)
            {
                _unloaded.TryRemove(context, out _);
            }
        }

        if (!_unloaded.IsEmpty && time.GetElapsedTime(_collectedAt) > CollectionInterval)
        {
            _collectedAt = time.GetTimestamp();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        }
    }

    /// <summary>Waits until every retired version is unloaded, at most for the time that a plugin may take.</summary>
    public Task WhenUnloaded()
    {
        lock (_changing)
        {
            return Task.WhenAll(_retiring).WaitAsync(options.Value.LoadLimit, time);
        }
    }

    private async Task RetireAsync(PersonaVersion version)
    {
        await version.Drained;
        watchdog.Forget(version.Slots);
        var profile = version.Profile;
        if (await UnloadAsync(version) is { } failure)
        {
            Log.DisposeFailed(logger, profile.Name, profile.Version, failure);
        }

        ShadowFolders.TryDelete(version.ShadowFolder, logger);
        Log.Unloaded(logger, profile.Name, profile.Version, profile.Revision);
    }

    // Not inlined: a local of the caller would keep the plugin alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<string?> UnloadAsync(PersonaVersion version)
    {
        var (persona, loader) = version.Release();
        var context = AssemblyLoadContext.GetLoadContext(persona.GetType().Assembly)!;
        _unloaded[new WeakReference(context)] = 0;
        return PluginDisposal.RunAsync(persona, loader, version.Profile.Name, options.Value.LoadLimit, time);
    }
}
